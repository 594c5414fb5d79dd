// Step 6 of an answer: judged articles become cards with summary, passage and reasons.
// Reads only the chunks that were found; never a whole article.
import type { ArticleHead, ReadableStore, StoredChunk } from '../ports';
import type { Card } from '../vocabulary/answer';
import { placeScore, type RankedCandidate } from '../vocabulary/candidate';
import type { Query } from '../vocabulary/concern';
import { type ArticleId, type ChunkId, chunkId } from '../vocabulary/ids';
import type { Likelihood } from '../vocabulary/likelihood';
import type { Span } from '../vocabulary/span';
import type { Ranker } from '../vocabulary/trial';
import { pickPassages } from './pickPassages';
import { scoreSentences } from './scoreSentences';
import { sentencesOf } from './sentence';
import { summarise } from './summarise';

/** Chunks of one article that a card reads: the best ones and the opening, where help articles give the short answer. */
const chunksPerCard = 3;

/** A ranked article, with its likelihood where one is known and its drafter where a trial runs. */
export type Served = RankedCandidate & { readonly likelihood?: Likelihood; readonly draftedBy?: Ranker };

/** One card an article, in the order given. An article that was removed meanwhile gives none. */
export async function buildCards(
  query: Query,
  served: readonly Served[],
  store: Pick<ReadableStore, 'articleHeads' | 'chunks'>,
): Promise<readonly Card[]> {
  const wanted = served.map(chunksToRead);
  const [heads, chunks] = await Promise.all([
    store.articleHeads(served.map(({ articleId }) => articleId)),
    store.chunks([...new Set(wanted.flat())]),
  ]);
  const headOf = new Map<ArticleId, ArticleHead>(heads.map((head) => [head.id, head]));
  const chunkOf = new Map<ChunkId, StoredChunk>(chunks.map((chunk) => [chunk.id, chunk]));
  return served.flatMap((article, at) => {
    const head = headOf.get(article.articleId);
    const own = wanted[at]!.flatMap((id) => chunkOf.get(id) ?? []);
    return head && own.length > 0 ? [cardOf(query, article, head, own)] : [];
  });
}

function chunksToRead(article: Served): readonly ChunkId[] {
  const byCosine = [...article.chunks].sort((a, b) => (b.cosineScore ?? 0) - (a.cosineScore ?? 0));
  const best = [article.bestChunk, ...byCosine.map((chunk) => chunk.chunkId)];
  return [...new Set([...new Set(best)].slice(0, chunksPerCard - 1)).add(chunkId(article.articleId, 0))];
}

function cardOf(query: Query, article: Served, head: ArticleHead, chunks: readonly StoredChunk[]): Card {
  const best = chunks.find(({ id }) => id === article.bestChunk) ?? chunks[0]!;
  const sentences = sentencesOf(chunks);
  const known = new Map<string, number>();
  const scores = scoreSentences(sentences, query, head.language, known);
  const summary = summarise(sentences, scores, head.language);
  return {
    articleId: head.id,
    title: head.title,
    headingPath: best.headingPath,
    summary: summary || head.title,
    passage: passageOfChunk(query, best, head, known),
    language: head.language,
    source: head.source,
    changedAtMs: head.changedAtMs,
    ...(head.keeping && { keeping: head.keeping }),
    score: placeScore(article),
    ...(article.likelihood !== undefined && { likelihood: article.likelihood }),
    ...learnedFrom(article),
    ...(article.draftedBy && { draftedBy: article.draftedBy }),
    explanation: article.explanation,
  };
}

/** Only where ratings near the concern did something; the general record alone is no reason a person would accept. */
function learnedFrom({ learned }: Served): Pick<Card, 'learnedFrom'> {
  if (!learned || learned.ratings === 0) return {};
  return { learnedFrom: { ratings: learned.ratings, direction: learned.lift < 0 ? 'down' : 'up' } };
}

function passageOfChunk(
  query: Query,
  chunk: StoredChunk,
  { language }: ArticleHead,
  known: Map<string, number>,
): Card['passage'] {
  const sentences = sentencesOf([chunk]);
  const scores = scoreSentences(sentences, query, language, known);
  const textOf = ({ start, end }: Span) => chunk.text.slice(start - chunk.start, end - chunk.start);
  const [passage] = pickPassages({ sentences, scores, language, textOf }, query, 1);
  return passage ?? { start: chunk.start, end: chunk.end, text: chunk.text, marks: [] };
}
