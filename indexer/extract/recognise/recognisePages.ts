// Pages of a scan → their words, several at a time, with how sure the recognition is.
// Keeps the limits of pages; knows neither PDF nor pictures.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { PdfLine } from '../pdf/pdfLines';
import { isBlank, type Remedy, remedied } from './greyPage';
import { linesOfWords } from './linesOfWords';
import type { GreyPage, TextRecogniser } from './textRecogniser';

/** Pages of one source: at 4 s each, 300 take 20 minutes of one core. */
export const maxScannedPages = 300;
/** Below this the words are guesses: more than a fifth of the letters are wrong or missing (docs/measurements.md). */
const leastSureness = 0.6;
/** A page read less surely is tried again without specks, and turned where it may lie on its side or its head. */
const doubtful = 0.85;
const turns: readonly Remedy[] = [180, 90, 270];
/** Text lying on its side still gives hundreds of letters with a sureness of .22 to .45; grain gives .13 to .16. */
const turnable = { letters: 20, sureness: 0.18 };

export interface Recognition {
  readonly recogniser: TextRecogniser;
  /** After each attempt at a page: the source is still alive. */
  readonly onStep?: () => void;
}

/** `height`: of the page, in points. */
export interface RenderedPage {
  readonly grey: GreyPage;
  readonly height: number;
}

/** A page to recognise: its number from 0, and its pixels once they are needed. */
export interface ScannedPage {
  readonly page: number;
  readonly render: () => Promise<RenderedPage>;
}

export interface RecognisedPages {
  /** Of the pages that could be read well enough, in order. */
  readonly lines: readonly PdfLine[];
  /** Mean over the letters of all pages that hold any, in [0, 1]; 0 without letters. */
  readonly sureness: number;
}

/** Throws SOURCE_TOO_COSTLY beyond the limit of pages, WORKER_LOST, and what `render` throws. */
export async function recognisePages(
  pages: readonly ScannedPage[],
  recognition: Recognition,
  source: string,
): Promise<RecognisedPages> {
  if (pages.length > maxScannedPages)
    throw new TablettError('SOURCE_TOO_COSTLY', { source, limit: `${maxScannedPages} scanned pages` });
  const read: ReadPage[] = [];
  const waiting = pages.entries();
  const readRest = async (): Promise<void> => {
    for (const [at, scanned] of waiting) {
      read[at] = await readPage(scanned, recognition);
    }
  };
  await Promise.all(Array.from({ length: Math.min(recognition.recogniser.atOnce, pages.length) }, readRest));
  const letters = read.reduce((sum, page) => sum + page.letters, 0);
  const sure = read.reduce((sum, page) => sum + page.sureness * page.letters, 0);
  return {
    lines: read.flatMap((page) => (page.sureness >= leastSureness ? page.lines : [])),
    sureness: letters > 0 ? sure / letters : 0,
  };
}

interface ReadPage {
  readonly lines: readonly PdfLine[];
  readonly letters: number;
  readonly sureness: number;
}

async function readPage(
  { page, render }: ScannedPage,
  { recogniser, onStep }: Recognition,
): Promise<ReadPage> {
  const { grey, height } = await render();
  if (isBlank(grey)) return { lines: [], letters: 0, sureness: 0 };
  const read = async (attempt: GreyPage): Promise<ReadPage> => {
    const words = await recogniser.recognise(attempt);
    onStep?.();
    const letters = words.reduce((sum, { text }) => sum + text.length, 0);
    const sure = words.reduce((sum, { text, sureness }) => sum + text.length * sureness, 0);
    const place = { page, height: attempt.height, points: height / grey.height };
    return { lines: linesOfWords(words, place), letters, sureness: letters > 0 ? sure / letters : 0 };
  };
  let best = await read(grey);
  const tryWith = async (remedy: Remedy): Promise<void> => {
    if (best.sureness >= doubtful) return;
    const next = await read(await remedied(grey, remedy));
    if (next.sureness > best.sureness && next.letters > best.letters / 2) best = next;
  };
  await tryWith('withoutSpecks');
  if (best.letters < turnable.letters || best.sureness < turnable.sureness) return best;
  for (const turn of turns) await tryWith(turn);
  return best;
}
