// The text selected in whatever program is in front, without the agent copying it.
// Knows clipboard and hands by their ports, not the desktop; keeps nothing.
import type { ArrivedConcern } from '../../../knowledge/contract/shellCalls';
import type { ClipboardDesk } from '../clipboard/clipboardDesk';
import type { ClipboardPort } from '../clipboard/clipboardPort';
import type { HandsPort } from './handsPort';

/** The contract's limit for a concern that arrives. */
const mostCharacters = 1_000_000;

/** A program answers its copy key within this time, or nothing was selected in it. */
const copyLimitMs = 700;
const lookEveryMs = 25;

export interface TakeSelectionOptions {
  readonly desk: ClipboardDesk;
  readonly hands: HandsPort;
  /** X11: an empty mark there means that nothing is selected, so an older clipboard is no stand-in for it. */
  readonly isMarkReliable: boolean;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * First what the desktop itself knows as marked; else by the copy key, the clipboard put back afterwards; else, where
 * no program may press keys, what lies on the clipboard (`how` says so). Undefined where there is nothing to take.
 * Chromium's programs, ours among them, set what they copy as marked as well: a mark that equals the clipboard may be
 * an old copy, and only the copy key tells.
 */
export function takeSelection({
  desk,
  hands,
  isMarkReliable,
  pause,
}: TakeSelectionOptions): Promise<ArrivedConcern | undefined> {
  return desk.use(async (port) => {
    const marked = (await port.readMarked?.().catch(() => '')) ?? '';
    const mayBeCopy = marked === (await port.readText());
    if (marked.trim() && !mayBeCopy) return arrived(marked, 'selection');
    const copied = await roundTrip(port, hands, pause);
    if (copied !== 'impossible') return arrived(copied, 'selection');
    return isMarkReliable && !mayBeCopy ? undefined : arrived(await port.readText(), 'clipboard');
  });
}

async function roundTrip(
  port: ClipboardPort,
  hands: HandsPort,
  pause: TakeSelectionOptions['pause'],
): Promise<string | 'impossible'> {
  const former = await port.keep();
  // Files that somebody cut or copied would be lost: then no copy key is pressed.
  if (!former) return '';
  // Emptied first: the same text copied once more is a change then, too.
  await port.clear();
  try {
    if (!(await hands.pressCopy())) return 'impossible';
    for (let waitedMs = 0; waitedMs < copyLimitMs; waitedMs += lookEveryMs) {
      const text = await port.readText();
      if (text !== '') return text;
      await pause(lookEveryMs);
    }
    return '';
  } finally {
    await former.restore();
  }
}

function arrived(text: string, how: ArrivedConcern['how']): ArrivedConcern | undefined {
  return text.trim() === '' ? undefined : { text: text.slice(0, mostCharacters), how };
}
