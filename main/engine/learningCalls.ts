// The engine's calls about what is learned: note, see, undo, forget, carry elsewhere.
// Wiring between the learning desk, the question's analysis and files.
import type { LearnedOverview } from '../../knowledge/contract/learningSchemas';
import { TablettError } from '../../knowledge/errors/tablettError';
import { learnedArticles, learnedOutcomes } from '../../knowledge/learning/describeLearning';
import { learningParameters } from '../../knowledge/learning/learningParameters';
import { thresholdOffers } from '../../knowledge/likelihood/thresholdOffers';
import type { ArticleHead } from '../../knowledge/ports';
import type { Query } from '../../knowledge/vocabulary/concern';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import type { EngineParts } from './compose';
import type { NoteDesk } from './day/contacts/noteDesk';
import type { Engine } from './engine';
import type { GapDesk } from './gapDesk';
import type { LearningDesk } from './learningDesk';
import { outcomeOfLine, readLearningFile, writeLearningFile } from './learningFile';
import { notedConcern } from './notedConcern';
import { standingVerdicts } from './standingVerdicts';
import type { TaskDesk } from './workspace/review/taskDesk';

const usageKinds = { opened: 'opened', copied: 'copied' } as const;

export type LearningParts = Pick<EngineParts, 'store' | 'clock' | 'calibration'> & {
  readonly gaps: Pick<GapDesk, 'all' | 'forget'>;
  readonly tasks: Pick<TaskDesk, 'all' | 'forget'>;
  readonly notes: Pick<NoteDesk, 'all' | 'forget'>;
};

/** `queryOf`: analysis and vector of a text · `onUsed`: told of each article that was opened, copied or found helpful. */
export function learningCalls(
  { store, clock, calibration, gaps, tasks, notes }: LearningParts,
  desk: LearningDesk,
  queryOf: (text: string) => Promise<Query>,
  onUsed: (id: ArticleId) => void,
) {
  const concernOf = (text: string) => notedConcern(text, queryOf);
  return {
    rateArticle: async ({ text, verdict, ...deed }) => {
      checkArticle(deed.articleId);
      if (verdict === 'helpful') onUsed(deed.articleId);
      return { ratingId: await desk.note({ ...deed, kind: verdict }, await concernOf(text)) };
    },
    noteUse: async ({ kind, text, ...deed }) => {
      if (kind !== 'shown' && kind !== 'reopened') onUsed(deed.articleId);
      if (kind in usageKinds)
        await store.append({
          kind: usageKinds[kind as keyof typeof usageKinds],
          articleId: deed.articleId,
          atMs: clock.nowMs(),
        });
      if (text === undefined || store.contentHashOf(deed.articleId) === undefined) return;
      await desk.note({ ...deed, kind }, await concernOf(text));
    },
    learnedOverview: async ({ offset, limit }) => {
      const { book } = await desk.experience();
      const learned = learnedArticles(book, learningParameters);
      const page = learned.slice(offset, offset + limit);
      const heads = new Map((await store.articleHeads(page.map((row) => row.articleId))).map(idAndHead));
      const articles = page.map((row) => ({ ...row, ...named(heads.get(row.articleId)) }));
      const overview = {
        total: learned.length,
        verdicts: book.verdicts,
        state: store.outcomes.state(),
        articles,
      };
      return overview satisfies LearnedOverview;
    },
    learnedOfArticle: async (id) => learnedOutcomes((await desk.experience()).book, id),
    undoRatings: async (what) => ({
      undoIds: await desk.undo('day' in what ? spanOfDay(what.day) : what),
    }),
    forgetConcern: async (text) => {
      const concern = await concernOf(text);
      const [outcomes, kept] = [await desk.forget(concern), await gaps.forget(concern)];
      const written = [tasks, notes].map((desk) => desk.forget(concern.maskedText));
      const forgotten = await Promise.all(written);
      return { forgotten: forgotten.reduce((sum, count) => sum + count, outcomes + kept) };
    },
    learningSettings: () => desk.settings,
    changeLearning: async (change) => {
      const settings = await desk.changeSettings(change);
      // A shorter retention acts at once.
      await gaps.all();
      await tasks.all();
      await notes.all();
      return settings;
    },
    thresholdOffers: async () => {
      const { book } = await desk.experience();
      return thresholdOffers(calibration, standingVerdicts(book));
    },
    exportLearning: async (file) => {
      const outcomes = await store.outcomes.read();
      const ids = [...new Set(outcomes.map(({ articleId }) => articleId))];
      const heads = new Map((await store.articleHeads(ids)).map(idAndHead));
      await writeLearningFile(file, outcomes, ({ articleId }) => heads.get(articleId)?.source);
      return { outcomes: outcomes.length };
    },
    importLearning: async (file) => {
      const { lines, invalid } = await readLearningFile(file);
      const { book } = await desk.experience();
      const bySource = new Map<string, ArticleId>();
      for await (const { id, source } of store.listArticles()) bySource.set(source, id);
      const known: Outcome[] = [];
      let unknown = 0;
      for (const line of lines) {
        if (book.outcome(line.id)) continue;
        const id =
          store.contentHashOf(line.articleId) === undefined
            ? bySource.get(line.source ?? '')
            : line.articleId;
        if (id) known.push(outcomeOfLine(line, id));
        else unknown += 1;
      }
      await desk.take(known);
      return { taken: known.length, known: lines.length - known.length - unknown, unknown, invalid };
    },
  } satisfies Partial<Engine>;

  function checkArticle(id: ArticleId): void {
    if (store.contentHashOf(id) === undefined) throw new TablettError('ARTICLE_MISSING', { id });
  }
}

const idAndHead = (head: ArticleHead) => [head.id, head] as const;

function named(head: ArticleHead | undefined): { title?: string; source?: string } {
  return head ? { title: head.title, source: head.source } : {};
}

/** A day in local time, as the owner means it; days of 23 and 25 hours included. */
function spanOfDay(day: string): { readonly fromMs: number; readonly untilMs: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return {
    fromMs: new Date(year, month - 1, date).getTime(),
    untilMs: new Date(year, month - 1, date + 1).getTime(),
  };
}
