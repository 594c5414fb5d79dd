// Puts a text into the program the agent came from: copied, our windows step aside, pasted, the clipboard put back.
// Knows clipboard, hands and windows by their ports; where pasting is impossible the text stays copied.
import type { ClipboardDesk } from '../clipboard/clipboardDesk';
import type { ClipboardContent } from '../clipboard/clipboardPort';
import type { HandsPort } from './handsPort';

/** Longer than a desktop takes to give the keys to the next window. */
const stepAsideLimitMs = 600;
const lookEveryMs = 25;

/** The paste key is answered later than it is pressed: a program that is busy still finds the text. */
const pasteGraceMs = 900;

export interface InsertTextOptions {
  readonly desk: ClipboardDesk;
  readonly hands: HandsPort;
  readonly windows: SteppingWindows;
  readonly pause: (ms: number) => Promise<void>;
}

export interface SteppingWindows {
  /** Gives the keys back to the program before. */
  stepAside(): void;
  /** Whether one of our own windows would hear the paste key. */
  isOursInFront(): boolean;
  /** Shows again what was shown before, without taking the keys. */
  comeBack(): void;
}

/**
 * Resolves to whether the paste key was pressed, at once; the former clipboard comes back a moment later, unless the
 * agent copied something else meanwhile. Never pastes into a window of ours.
 */
export function insertText(content: ClipboardContent, options: InsertTextOptions): Promise<boolean> {
  const { desk, hands, windows, pause } = options;
  return new Promise((resolve, reject) => {
    const done = desk.use(async (port) => {
      const former = await port.keep();
      await port.write(content);
      const pasted = await pasteBeside({ hands, windows, pause });
      resolve(pasted);
      if (!pasted || !former) return;
      await pause(pasteGraceMs);
      if ((await port.readText()) === content.text) await former.restore();
    });
    done.catch(reject);
  });
}

async function pasteBeside({ hands, windows, pause }: Omit<InsertTextOptions, 'desk'>): Promise<boolean> {
  if (!(await hands.isThere())) return false;
  windows.stepAside();
  try {
    for (let waitedMs = 0; windows.isOursInFront(); waitedMs += lookEveryMs) {
      if (waitedMs >= stepAsideLimitMs) return false;
      await pause(lookEveryMs);
    }
    return await hands.pressPaste();
  } finally {
    windows.comeBack();
  }
}
