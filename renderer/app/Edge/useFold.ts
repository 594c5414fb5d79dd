// Whether the sidebar is open, on its way to the edge, or folded; and where the focus belongs afterwards.
// The shell's settings are the truth; knows no layout.
import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { setCollapsed } from '../../bridge/shellActions';
import { stillWanted } from '../../parts/stillWanted';

export interface FoldView {
  readonly state: 'open' | 'folding' | 'folded';
  readonly toggle: () => void;
  /** Back to the whole sidebar; the focus goes where it was, or into the field where that is asked for. */
  readonly unfold: (focus?: 'field') => void;
}

/** The sidebar slides out before the window becomes slim, ms; `--m-slide`. */
const slideMs = 200;

/** `collapsed` as the shell says; `field` takes the focus where nothing else had it. */
export function useFold(collapsed: boolean, field: RefObject<HTMLTextAreaElement | null>): FoldView {
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false }) || stillWanted();
  const [leaving, setLeaving] = useState(false);
  const focusBefore = useRef<HTMLElement>(null);
  const state = collapsed ? 'folded' : leaving ? 'folding' : 'open';
  useEffect(() => {
    if (!leaving) return;
    if (collapsed) return setLeaving(false);
    // What cannot be folded stays open.
    const fold = () => void setCollapsed(true).then((done) => done || setLeaving(false));
    const timer = setTimeout(fold, still ? 0 : slideMs);
    return () => clearTimeout(timer);
  }, [leaving, collapsed, still]);
  useFocusOnReturn(state === 'open', focusBefore, field);
  const unfold: FoldView['unfold'] = (focus) => {
    if (state === 'open') return;
    if (focus === 'field') focusBefore.current = null;
    setLeaving(false);
    void setCollapsed(false);
  };
  const fold = () => {
    focusBefore.current = document.activeElement as HTMLElement | null;
    setLeaving(true);
  };
  return { state, unfold, toggle: () => (state === 'open' ? fold() : unfold()) };
}

/** Once the sidebar is back, the focus is where it was, else in the field. */
function useFocusOnReturn(
  open: boolean,
  before: RefObject<HTMLElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
): void {
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open && !wasOpen.current) {
      const { current: former } = before;
      const target = former?.isConnected && former !== document.body ? former : field.current;
      target?.focus({ preventScroll: true });
    }
    wasOpen.current = open;
  }, [open, before, field]);
}
