// Cuts an article into chunks that follow its headings and paragraphs and keep to a token budget.
// Knows neither tokenizer nor language: both come in as functions.
import type { Article } from '../../knowledge/vocabulary/article';
import type { Chunk } from '../../knowledge/vocabulary/chunk';
import { chunkId } from '../../knowledge/vocabulary/ids';
import type { Span } from '../../knowledge/vocabulary/span';
import { type Atom, articleAtoms } from './articleAtoms';
import { commonPath, packSections, type Run, splitIntoSections } from './packSections';

/** About 900 characters of German: measured best on help articles (longer ones blur, shorter ones lose their context). */
const defaultMaxTokens = 200;

/**
 * `countTokens`: tokens of a text, additive over white space (a text counts no more than its parts and the space
 * between them). `splitSentences`: spans within the text it is given, in order. `maxTokens`: budget of a chunk,
 * default 200. `overlapSentences`: sentences repeated from the chunk before, within a section and only where they fit;
 * default 0.
 */
export interface ChunkOptions {
  readonly countTokens: (text: string) => number;
  readonly splitSentences: (text: string) => readonly Span[];
  readonly maxTokens?: number;
  readonly overlapSentences?: number;
}

/**
 * Chunks in order; together they cover every word of the text. A heading stays with what follows it, rows of a table
 * stay together where they fit, a sentence is cut (at white space) only where it alone exceeds the budget. An article
 * within the budget is one chunk. `headingPath`: the headings under which all of the chunk stands.
 */
export function chunkArticle(article: Article, options: ChunkOptions): Chunk[] {
  const maxTokens = options.maxTokens ?? defaultMaxTokens;
  if (!(maxTokens >= 1)) throw new RangeError(`A chunk needs a budget of at least 1 token, got ${maxTokens}`);
  const atoms = articleAtoms(article, options, maxTokens);
  const runs = packSections(splitIntoSections(atoms), maxTokens);
  const overlap = options.overlapSentences ?? 0;
  return runs.map((run, ordinal) => {
    const before = overlap > 0 ? overlapOf(runs[ordinal - 1], run, overlap, maxTokens) : [];
    return chunkOf(article, [...before, ...run.atoms], run, ordinal);
  });
}

function chunkOf(article: Article, atoms: readonly Atom[], run: Run, ordinal: number): Chunk {
  const start = (atoms[0] as Atom).start;
  const end = (atoms.at(-1) as Atom).end;
  return {
    id: chunkId(article.id, ordinal),
    articleId: article.id,
    ordinal,
    start,
    end,
    text: article.text.slice(start, end),
    headingPath: commonPath(run.atoms),
    language: article.language,
    sentences: atoms.map((atom) => ({ start: atom.start, end: atom.end })),
  };
}

/** The last sentences of the chunk before, if it stands in the same section and they fit. */
function overlapOf(before: Run | undefined, run: Run, sentences: number, maxTokens: number): readonly Atom[] {
  if (!before || before.atoms.at(-1)?.section !== run.atoms[0]?.section) return [];
  let room = maxTokens - run.tokens;
  let from = before.atoms.length;
  while (from > 0 && before.atoms.length - from < sentences) {
    const atom = before.atoms[from - 1] as Atom;
    if (atom.kind !== 'sentence' || atom.tokens > room) break;
    room -= atom.tokens;
    from--;
  }
  return before.atoms.slice(from);
}
