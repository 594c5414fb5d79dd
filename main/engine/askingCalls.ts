// The engine's calls around a question: the answer, its passages, what was done with them, gaps.
// Wiring between the desks; the order of an answer's steps stands in knowledge/ask.
import { answerConcern } from '../../knowledge/ask/answerConcern';
import { passagesOfArticle } from '../../knowledge/cards/passagesOfArticle';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { EngineParts } from './compose';
import type { ConcernWatch } from './concernWatch';
import type { NoteDesk } from './day/contacts/noteDesk';
import type { Engine } from './engine';
import { gapCalls } from './gapCalls';
import type { GapDesk } from './gapDesk';
import { acrossChange, embeddedQuery, portsInForce } from './inForce';
import { learningCalls } from './learningCalls';
import type { LearningDesk } from './learningDesk';
import { type Proof, withProof } from './proofCalls';
import type { TaskDesk } from './workspace/review/taskDesk';

export interface AskingDesks {
  readonly learning: LearningDesk;
  readonly gaps: GapDesk;
  readonly tasks: Pick<TaskDesk, 'all' | 'forget'>;
  readonly notes: Pick<NoteDesk, 'all' | 'forget'>;
  readonly watch: ConcernWatch;
  readonly proof: Proof;
  /** Somebody asks: housekeeping waits. */
  readonly touch: () => void;
}

export function askingCalls(
  parts: EngineParts,
  { learning: desk, gaps, tasks, notes, watch, proof, touch }: AskingDesks,
  modelState: () => 'loading' | 'ready' | 'missing',
) {
  const { store, seat } = parts;
  const learning = learningCalls(
    { ...parts, gaps, tasks, notes },
    desk,
    (text) => embeddedQuery(text, parts),
    (id) => watch.used(id),
  );
  return {
    ask: async ({ text, top }, signal) => {
      touch();
      const trial = proof.trial.draftFor(text);
      const answer = await acrossChange(seat, signal, async () => {
        const experience = desk.soFar();
        const exploration = desk.exploration(experience);
        const ports = portsInForce(parts, desk, modelState(), experience);
        const chosen = { ...(exploration && { exploration }), ...(trial && { trial }) };
        return answerConcern({ text }, { ...ports, ...chosen }, top, signal);
      });
      watch.answered(text, answer);
      void proof.trial.answered(text, answer).catch(() => {});
      return answer;
    },
    findPassages: async (id, text, signal) => {
      const [article, query] = await Promise.all([articleOf(id, parts), embeddedQuery(text, parts, signal)]);
      return passagesOfArticle(query, article, store);
    },
    ...learning,
    ...withProof(learning, proof, (text) => embeddedQuery(text, parts)),
    ...gapCalls(gaps, (text) => embeddedQuery(text, parts)),
    openArticle: (id) => articleOf(id, parts),
  } satisfies Partial<Engine>;
}

async function articleOf(id: ArticleId, { store }: EngineParts) {
  const article = await store.article(id);
  if (!article) throw new TablettError('ARTICLE_MISSING', { id });
  return article;
}
