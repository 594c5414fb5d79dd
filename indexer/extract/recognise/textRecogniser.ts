// What recognising the text of a picture takes and gives.
// Types only; openRecogniser.ts opens one, tests hand in their own.

/** Pixels of a page, one byte each, 0 is black; rows from the top. */
export interface GreyPage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A word where it stands, px from the upper left corner. `base`: of its line; `size`: height of its line's letters. */
export interface RecognisedWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly size: number;
  /** Counts the lines of a page in reading order. */
  readonly line: number;
  /** In [0, 1], as the recogniser judges itself. */
  readonly sureness: number;
}

export interface TextRecogniser {
  /** How many pages it works on at the same time. */
  readonly atOnce: number;
  /** Words in reading order; none for a page that took too long or could not be read. Fails with WORKER_LOST. */
  recognise(page: GreyPage): Promise<readonly RecognisedWord[]>;
  close(): Promise<void>;
}
