// All places of one article that speak to a concern, best first: what F3 walks through in the reader.
// Reads the article's stored chunks only.
import type { ReadableStore } from '../ports';
import type { Passage } from '../vocabulary/answer';
import type { Article } from '../vocabulary/article';
import type { Query } from '../vocabulary/concern';
import { chunkId } from '../vocabulary/ids';
import { pickPassages } from './pickPassages';
import { scoreSentences } from './scoreSentences';
import { sentencesOf } from './sentence';

const maxPassages = 3;
/** A further passage must come this near to the best one, in standard deviations of the article's sentences. */
const nearBest = 0.9;
/** Chunks of one article that are looked through; longer articles are searched up to here. */
const maxChunks = 200;

/** At most three passages; the first always, the others only where nearly as good. Spans are of the article's text. */
export async function passagesOfArticle(
  query: Query,
  article: Article,
  store: Pick<ReadableStore, 'chunks'>,
): Promise<readonly Passage[]> {
  const ids = Array.from({ length: maxChunks }, (_, ordinal) => chunkId(article.id, ordinal));
  const sentences = sentencesOf(await store.chunks(ids));
  const scores = scoreSentences(sentences, query, article.language);
  const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  const passages = pickPassages(
    { sentences, scores, language: article.language, textOf },
    query,
    maxPassages,
  );
  const bestScore = Math.max(...scores);
  return passages.filter(({ start, end }, rank) => {
    const own = sentences.flatMap((sentence, at) =>
      sentence.start >= start && sentence.end <= end ? [scores[at]!] : [],
    );
    return rank === 0 || Math.max(...own) >= bestScore - nearBest;
  });
}
