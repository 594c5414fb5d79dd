// A sentence of a stored chunk with its place in the article and its vector: what summaries and passages choose from.
// Knows how chunks store sentences; judges nothing.
import type { StoredChunk } from '../ports';
import type { Span } from '../vocabulary/span';

/** `text` with white space folded; `vector` [dim] unit length, a view into the chunk's own numbers. */
export interface Sentence extends Span {
  readonly text: string;
  readonly vector: Float32Array;
  /** Headings of its chunk, outermost first. */
  readonly headingPath: readonly string[];
  /** A heading or another line that stands alone and says nothing by itself: never part of a summary. */
  readonly isLabel: boolean;
}

/** The sentences of some chunks in reading order; one that overlapping chunks share comes once. */
export function sentencesOf(chunks: readonly StoredChunk[]): readonly Sentence[] {
  const byStart = new Map<number, Sentence>();
  for (const chunk of chunks) {
    const dimensions = chunk.sentenceVectors.length / Math.max(1, chunk.sentences.length);
    chunk.sentences.forEach(({ start, end }, at) => {
      if (byStart.has(start)) return;
      const text = chunk.text
        .slice(start - chunk.start, end - chunk.start)
        .replace(/\s+/g, ' ')
        .trim();
      const vector = chunk.sentenceVectors.subarray(at * dimensions, (at + 1) * dimensions);
      if (text.length === 0) return;
      const isLabel = standsAlone(chunk, start, end) && !/[.!?…:;]["“”»)]?$/.test(text);
      byStart.set(start, { start, end, text, vector, headingPath: chunk.headingPath, isLabel });
    });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Blocks are set apart by an empty line (see vocabulary/article): is this sentence a whole block? */
function standsAlone({ text, start: chunkStart }: StoredChunk, start: number, end: number): boolean {
  const before = text.slice(0, start - chunkStart).trimEnd().length;
  const after = text.slice(end - chunkStart).search(/\S/);
  const gapBefore = text.slice(before, start - chunkStart);
  const gapAfter = after < 0 ? '\n\n' : text.slice(end - chunkStart, end - chunkStart + after);
  return (before === 0 || gapBefore.includes('\n\n')) && gapAfter.includes('\n\n');
}

/** Cosine of two unit vectors; 0 where one is missing. */
export function cosine(a: Float32Array | undefined, b: Float32Array): number {
  if (!a || a.length !== b.length) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
