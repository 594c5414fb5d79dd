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
  /** What lies between it and the one before it; `elsewhere` where that one is not its neighbour in the article. */
  readonly follows: 'space' | 'line' | 'block' | 'elsewhere';
}

/** The sentences of some chunks in reading order; one that overlapping chunks share comes once. */
export function sentencesOf(chunks: readonly StoredChunk[]): readonly Sentence[] {
  const byStart = new Map<number, Omit<Sentence, 'follows'> & { readonly gap: Gap }>();
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
      const gap = gapBefore(chunk, start);
      byStart.set(start, { start, end, text, vector, headingPath: chunk.headingPath, isLabel, gap });
    });
  }
  const inOrder = [...byStart.values()].sort((a, b) => a.start - b.start);
  return inOrder.map(({ gap, ...sentence }, at) => {
    const former = inOrder[at - 1];
    const isNeighbour = former && sentence.start - former.end <= widestGap;
    return { ...sentence, follows: isNeighbour ? gap : 'elsewhere' };
  });
}

type Gap = Exclude<Sentence['follows'], 'elsewhere'>;

/** Line breaks and the marks of a list between two neighbours; anything wider is text that was not read. */
const widestGap = 6;

/** The first sentence of a chunk begins a block, as far as the chunk can tell. */
function gapBefore({ text, start: chunkStart }: StoredChunk, start: number): Gap {
  const above = text.slice(0, start - chunkStart);
  const gap = above.slice(above.trimEnd().length);
  if (above.trim() === '' || gap.includes('\n\n')) return 'block';
  return gap.includes('\n') ? 'line' : 'space';
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
