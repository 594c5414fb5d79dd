// What the ledger says of a source beside its articles: kind, size, words, and what reading it cost.
// Values and one pure function; reads nothing.
import type { Article } from '../../knowledge/vocabulary/article';
import type { Language } from '../../knowledge/vocabulary/language';
import type { BesideStamp } from '../../knowledge/vocabulary/ledger';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';

/** All that comes of extraction is absent where bytes were the same. */
export interface SourceFacts {
  /** As the reader recognised it. */
  readonly format: string;
  readonly sizeBytes: number;
  /** ms since 1970, UTC. */
  readonly changedAtMs: number;
  /** SHA-256 (hex) of the bytes. */
  readonly contentHash: string;
  readonly readMs: number;
  readonly extractMs?: number;
  readonly words?: number;
  readonly language?: Language;
  /** Mean certainty of text recognition in [0, 1]. */
  readonly recognition?: number;
  /** Pictures that lie beside it; absent: it shows none. */
  readonly beside?: readonly BesideStamp[];
}

/** What is known once the bytes are read. */
export function factsOfFile(file: SourceFile, readMs: number): SourceFacts {
  const { format, sizeBytes, changedAtMs, contentHash } = file;
  return { format, sizeBytes, changedAtMs, contentHash, readMs };
}

/** What extraction adds. */
export function factsOfArticles(articles: readonly Article[], extractMs: number): Partial<SourceFacts> {
  const [first] = articles;
  const sure = articles.flatMap(({ keeping }) => keeping?.recognition ?? []);
  return {
    extractMs,
    words: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    ...(first && { language: first.language }),
    ...(sure.length > 0 && { recognition: sure.reduce((sum, value) => sum + value, 0) / sure.length }),
  };
}

/** Runs of anything but white space. */
function countWords(text: string): number {
  const run = /\S+/g;
  let count = 0;
  while (run.test(text)) count += 1;
  return count;
}
