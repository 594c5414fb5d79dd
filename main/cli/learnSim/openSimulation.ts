// The base a simulation asks: real answers with an experience of its own, each text embedded once.
// Knows nothing of who rates what.
import { answerConcern } from '../../../knowledge/ask/answerConcern';
import { readConcern } from '../../../knowledge/ask/readConcern';
import { Experience } from '../../../knowledge/learning/experience';
import { outcomeOf } from '../../../knowledge/ratings/outcomeOf';
import type { Card } from '../../../knowledge/vocabulary/answer';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { askPorts } from '../../engine/askPorts';
import type { EngineParts } from '../../engine/compose';

/** One run's memory: `first` is the first card, also where the answer is silent. */
export interface Learner {
  first(text: string): Promise<Card | undefined>;
  rate(text: string, card: Card, helpful: boolean): Promise<void>;
}

/** An experience to fill and ask directly. `n` picks a text, `vary` changes each number of its vector. */
export interface Recall {
  learnNear(n: number, vary: (value: number) => number): void;
  vectorNear(n: number, vary: (value: number) => number): Float32Array;
  recallNear(vector: Float32Array): void;
}

export interface Simulation {
  startLearner(): Learner;
  startRecall(texts: readonly string[]): Promise<Recall>;
}

/** Answers of a base whose model is open. */
export async function openSimulation(parts: EngineParts): Promise<Simulation> {
  const { embedder } = parts.seat.answering!;
  const vectors = new Map<string, Promise<Float32Array>>();
  const embedQuery = (text: string): Promise<Float32Array> => {
    const known = vectors.get(text) ?? embedder.embedQuery(text);
    vectors.set(text, known);
    return known;
  };
  const hashes = new Map<string, string>();
  for await (const { id, contentHash } of parts.store.listArticles()) hashes.set(id, contentHash);
  const model = embedder.fingerprint;
  return {
    startRecall: async (texts) => {
      const known = await Promise.all(texts.map(embedQuery));
      return startRecall(known, new Experience({ model, contentHashOf: (id) => hashes.get(id) }), [
        ...hashes.keys(),
      ]);
    },
    startLearner: () => {
      const experience = new Experience({ model, contentHashOf: (id) => hashes.get(id) });
      const ports = { ...askPorts(parts, 'ready'), embedder: { embedQuery }, experience };
      let count = 0;
      return {
        first: async (text) => {
          const answer = await answerConcern({ text }, ports, 1);
          return answer.kind === 'cards' ? answer.cards[0] : answer.weakCards[0];
        },
        rate: async (text, { articleId }, helpful) => {
          const { query } = await readConcern({ text }, parts.lexicalIndex);
          const vector = await embedQuery(query.text);
          const circumstances = { id: `${count}`, atMs: count, vectorModel: model };
          count += 1;
          const deed = { articleId, kind: helpful ? 'helpful' : 'unhelpful' } as const;
          experience.learn(
            outcomeOf(deed, { ...query, vector }, { ...circumstances, contentHash: hashes.get(articleId) }),
          );
        },
      };
    },
  };
}

function startRecall(
  vectors: readonly Float32Array[],
  experience: Experience,
  articles: readonly string[],
): Recall {
  const near = (n: number, vary: (value: number) => number) => {
    const varied = vectors[n % vectors.length]!.map(vary);
    const length = Math.hypot(...varied);
    return varied.map((value) => value / length);
  };
  return {
    learnNear: (n, vary) =>
      experience.learn({
        ...{ id: `${n}`, concernKey: `${n}`, language: 'en', atMs: n, vectorModel: experience.model },
        // Neighbours in the stream are often of one article: about as mixed as real verdicts are.
        articleId: articleId(articles[Math.floor(n / 3) % articles.length]!),
        kind: n % 3 === 0 ? 'unhelpful' : 'helpful',
        concernVector: near(n, vary),
      }),
    vectorNear: near,
    recallNear: (vector) => void experience.recall({ key: '', vector }),
  };
}
