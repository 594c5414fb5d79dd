// When the tip beside the edge is there: while the pointer or the focus is on the edge, and a moment longer.
// Asks the shell for room, since the tip lies outside the slim window; knows nothing of its words.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { showTip } from '../../bridge/shellActions';

export interface EdgeTipView {
  readonly wanted: boolean;
  /** The desktop cannot show anything beside the edge: the system's own tip has to do. */
  readonly refused: boolean;
  readonly tip: RefObject<HTMLDivElement | null>;
  readonly enter: (by: 'pointer' | 'focus') => void;
  readonly leave: (by: 'pointer' | 'focus') => void;
  readonly dismiss: () => void;
}

/** A pointer that only passes the border of the screen calls no tip, ms. */
const enterMs = 300;
/** The way from the edge to the tip leads over a gap that belongs to other windows, ms. */
const leaveMs = 250;

/** `content` changes with what the tip says, and so its height. */
export function useEdgeTip(content: string): EdgeTipView {
  const [wanted, setWanted] = useState(false);
  const [refused, setRefused] = useState(false);
  const tip = useRef<HTMLDivElement>(null);
  const held = useRef(new Set<'pointer' | 'focus'>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content decides how high the tip is
  useEffect(() => {
    if (!wanted || !tip.current) return;
    let current = true;
    void showTip(placeOf(tip.current)).then((shown) => current && setRefused(!shown));
    return () => {
      current = false;
    };
  }, [wanted, content]);
  useEffect(() => {
    if (!wanted) return;
    return () => void showTip(null);
  }, [wanted]);
  const settle = (next: boolean, afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWanted(next), afterMs);
  };
  return {
    wanted,
    refused,
    tip,
    enter: (by) => {
      held.current.add(by);
      settle(true, enterMs);
    },
    leave: (by) => {
      held.current.delete(by);
      if (held.current.size === 0) settle(false, leaveMs);
    },
    dismiss: () => settle(false, 0),
  };
}

/** Measured from the screen's border, left or right: there the window stays when it becomes wider. */
function placeOf(tip: HTMLElement) {
  const { top, left, right, width, height } = tip.getBoundingClientRect();
  const whole = (value: number) => Math.max(0, Math.round(value));
  return {
    top: whole(top),
    // On the other side the tip lies at the window's border or beyond it.
    away: whole(Math.max(left, window.innerWidth - right)),
    width: Math.max(1, Math.ceil(width)),
    height: Math.max(1, Math.ceil(height)),
  };
}
