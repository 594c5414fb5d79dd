// The TextRecogniser of the product: as many threads as there are cores to spare, started with the first pages.
// Keeps the limit of time a page; knows threads only through TesseractThread.
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { startTesseract, type TesseractThread } from './tesseractThread';
import type { GreyPage, RecognisedWord, TextRecogniser } from './textRecogniser';

/** A dense page takes 3 to 5 s on an idle core; a busy machine may need ten times that. */
const longestMs = 90_000;
/** Each takes some 120 MB; six leave half of the process's memory for the pages. */
const mostThreads = 6;
/** Without a page for this long, the threads give their memory back. */
const idleMs = 20_000;

export interface RecogniserOptions {
  readonly start?: () => Promise<TesseractThread>;
  readonly atOnce?: number;
  readonly longestMs?: number;
  readonly idleMs?: number;
}

export function openRecogniser(options: RecogniserOptions = {}): TextRecogniser {
  const { start = startTesseract, longestMs: longest = longestMs, idleMs: idle = idleMs } = options;
  const { atOnce = Math.max(1, Math.min(mostThreads, availableParallelism() - 1)) } = options;
  const free: TesseractThread[] = [];
  let busy = 0;
  let resting: NodeJS.Timeout | undefined;
  const rest = async (): Promise<void> => {
    clearTimeout(resting);
    await Promise.all(free.splice(0).map((thread) => thread.stop()));
  };
  return {
    atOnce,
    recognise: async (page) => {
      clearTimeout(resting);
      busy += 1;
      try {
        const thread = free.pop() ?? (await start().catch(doesNotStart));
        const words = await inTime(thread, page, longest);
        if (words) free.push(thread);
        return words ?? [];
      } finally {
        busy -= 1;
        if (busy === 0) resting = globalThis.setTimeout(() => void rest(), idle).unref();
      }
    },
    close: rest,
  };
}

/** Broken on this machine, not in this file: nobody shall take it for a bad scan. */
function doesNotStart(thrown: unknown): never {
  throw new TablettError('WORKER_LOST', { reason: 'text recognition does not start' }, thrown);
}

/** Undefined, and the thread stopped, where the page took too long or the thread died of it. */
async function inTime(
  thread: TesseractThread,
  page: GreyPage,
  ms: number,
): Promise<readonly RecognisedWord[] | undefined> {
  const done = new AbortController();
  const late = setTimeout(ms, undefined, { signal: done.signal }).catch(() => undefined);
  const words = await Promise.race([thread.recognise(page).catch(() => undefined), late]);
  done.abort();
  if (!words) await thread.stop();
  return words;
}
