// Small, well-formed commits for store and index tests: text, spans, words and unit vectors that fit together.
// Knows nothing of extraction, chunking or real models.
import type { ArticleCommit } from '../../knowledge/ports';
import type { Asset } from '../../knowledge/vocabulary/article';
import type { EmbeddedChunk } from '../../knowledge/vocabulary/chunk';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';

/** What varies between sample articles; `words` become the chunks' texts and terms, one chunk an entry. */
export interface SampleArticle {
  readonly id: string;
  readonly chunks: readonly string[];
  readonly title?: string;
  readonly source?: string;
  readonly contentHash?: string;
  readonly fingerprint?: string;
  readonly dim?: number;
}

/** One commit whose chunks tile the article's text, a sentence each; vectors are drawn from the chunk's words. */
export function sampleCommit(sample: SampleArticle): ArticleCommit {
  const id = articleId(sample.id);
  const text = sample.chunks.join('\n');
  let start = 0;
  const chunks = sample.chunks.map((words, ordinal): EmbeddedChunk => {
    const span = { start, end: start + words.length };
    start = span.end + 1;
    const vector = unitVector(words, sample.dim ?? 8);
    return {
      ...span,
      id: chunkId(id, ordinal),
      articleId: id,
      ordinal,
      text: words,
      headingPath: ['Umzug', `Teil ${ordinal + 1}`],
      language: 'de',
      sentences: [span],
      terms: words.toLowerCase(),
      vector,
      sentenceVectors: vector.slice(),
      fingerprint: sample.fingerprint ?? 'model-a',
    };
  });
  const article = {
    id,
    title: sample.title ?? `Titel ${sample.id}`,
    text,
    blocks: chunks.map(({ start, end }) => ({ kind: 'paragraph' as const, start, end, inlines: [] })),
    language: 'de' as const,
    source: sample.source ?? `/wissen/${sample.id}.md`,
    contentHash: sample.contentHash ?? `hash-${sample.id}`,
    changedAtMs: 1_700_000_000_000,
    importedAtMs: 1_700_000_100_000,
  };
  return { article, chunks };
}

/** A picture of three bytes; `letter` names it. */
export function samplePicture(letter: string): Asset {
  const bytes = new Uint8Array([1, 2, letter.charCodeAt(0)]);
  return { id: letter.repeat(64), mediaType: 'image/webp', width: 2, height: 1, bytes };
}

/** The commit with an article that shows this picture alone, which it brings twice. */
export function showing(commit: ArticleCommit, picture: Asset): ArticleCommit {
  const { id: asset, width, height } = picture;
  const image = { kind: 'image', start: 0, end: 0, inlines: [], asset, width, height } as const;
  return { ...commit, article: { ...commit.article, blocks: [image] }, assets: [picture, picture] };
}

/** A unit vector [dim] that depends only on the text. */
export function unitVector(text: string, dim: number): Float32Array {
  let state = 2166136261;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  const random = seededRandom(state >>> 0);
  const vector = Float32Array.from({ length: dim }, () => random() + random() - 1);
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}

/** Numbers in [0, 1) from a seed; mulberry32, public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
