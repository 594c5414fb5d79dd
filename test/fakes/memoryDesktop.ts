// A desktop in memory: its clipboard, marked text, a program in front that answers the copy and paste keys.
// Time is counted, not waited for.
import { ClipboardDesk } from '../../main/app/clipboard/clipboardDesk';
import type { ClipboardContent, ClipboardPort } from '../../main/app/clipboard/clipboardPort';
import type { HandsPort } from '../../main/app/hands/handsPort';

export interface MemoryDesktopOptions {
  /** Text selected in the program in front. */
  readonly selected?: string;
  /** What the desktop keeps as marked; absent: it has no such thing. */
  readonly marked?: string;
  /** Whether keys can be pressed at all. */
  readonly canPress?: boolean;
  /** The program answers the copy key after this many ms. */
  readonly copyAfterMs?: number;
  /** Files lie on the clipboard. */
  readonly hasFiles?: boolean;
}

export function memoryDesktop(options: MemoryDesktopOptions = {}) {
  const { selected = '', canPress = true, copyAfterMs = 0 } = options;
  const state = {
    content: { text: '' } as ClipboardContent,
    isSecret: false,
    nowMs: 0,
    /** What the program in front got by its paste key. */
    pasted: [] as string[],
    pressed: [] as ('copy' | 'paste')[],
  };
  const later: { readonly atMs: number; readonly run: () => void }[] = [];
  const pause = async (ms: number): Promise<void> => {
    state.nowMs += ms;
    for (const { run } of later.filter(({ atMs }) => atMs <= state.nowMs)) run();
    later.splice(0, later.length, ...later.filter(({ atMs }) => atMs > state.nowMs));
  };
  const port: ClipboardPort = {
    readText: async () => state.content.text,
    ...(options.marked !== undefined && { readMarked: async () => options.marked ?? '' }),
    write: async (content) => {
      state.content = content;
    },
    clear: async () => {
      state.content = { text: '' };
    },
    isSecret: async () => state.isSecret,
    keep: async () => {
      if (options.hasFiles) return undefined;
      const former = state.content;
      return {
        restore: async () => {
          state.content = former;
        },
      };
    },
  };
  const hands: HandsPort = {
    isThere: async () => canPress,
    pressCopy: async () => {
      if (!canPress) return false;
      state.pressed.push('copy');
      const copy = () => {
        if (selected !== '') state.content = { text: selected };
      };
      if (copyAfterMs === 0) copy();
      else later.push({ atMs: state.nowMs + copyAfterMs, run: copy });
      return true;
    },
    pressPaste: async () => {
      if (!canPress) return false;
      state.pressed.push('paste');
      state.pasted.push(state.content.text);
      return true;
    },
    close: () => undefined,
  };
  return { state, port, hands, pause, desk: new ClipboardDesk(port) };
}
