// What the fake page API has learned and which gaps it keeps: a few invented outcomes that can be undone.
// For component tests; nothing of it is shipped.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageApi } from '../../knowledge/contract/pageApi';
import { articleId } from '../../knowledge/vocabulary/ids';

type LearningApi = Pick<
  PageApi,
  | 'learnedOverview'
  | 'learnedOfArticle'
  | 'undoRatings'
  | 'forgetConcern'
  | 'eraseLearned'
  | 'readLearningSettings'
  | 'changeLearningSettings'
  | 'thresholdOffers'
  | 'exportLearning'
  | 'importLearning'
  | 'maskConcern'
  | 'noteGap'
  | 'similarGaps'
  | 'listGaps'
  | 'removeGap'
>;
type Noted = <In, T>(name: string, value: (input: In) => T) => (input: In) => Promise<Outcome<T>>;

const dayMs = 86_400_000;

/** Two ratings of one article, one of them of yesterday; `noted` remembers each call. */
export function pageLearning(nowMs: number, noted: Noted): LearningApi {
  let settings: Parameters<PageApi['changeLearningSettings']>[0] = {};
  const undone = new Set<string>();
  const gaps: { id: string; text: string }[] = [];
  const rated = [
    { id: 'r1', kind: 'helpful' as const, atMs: nowMs - 60_000, likelihood: 0.71 },
    { id: 'r2', kind: 'unhelpful' as const, atMs: nowMs - dayMs, likelihood: 0.64 },
  ];
  const standing = () => rated.filter(({ id }) => !undone.has(id));
  const count = (kind: string) => standing().filter((each) => each.kind === kind).length;
  const inForce = () => ({
    ...{ keepConcernWords: false, retentionDays: null, explore: false, targetRisk: null, keepGaps: false },
    ...settings,
  });
  const seen = ({ id, text }: { id: string; text: string }) => ({
    ...{ id, origin: 'noted' as const, maskedText: text },
    ...{ language: 'de' as const, atMs: nowMs },
  });
  return {
    learnedOverview: noted('learnedOverview', () => ({
      total: 1,
      verdicts: standing().length,
      state: 'whole' as const,
      articles: [
        {
          articleId: articleId('umzug-strom'),
          title: 'Stromvertrag beim Umzug mitnehmen',
          source: 'umzug/umzug_strom_mitnahme.docx',
          helpful: count('helpful'),
          unhelpful: count('unhelpful'),
          implicit: 1,
          lift: 0.2,
          lastAtMs: nowMs - 60_000,
        },
      ],
    })),
    learnedOfArticle: noted('learnedOfArticle', () =>
      rated.map((each) => ({
        ...each,
        articleId: articleId('umzug-strom'),
        concernKey: 'k',
        language: 'de' as const,
        rank: 1,
        counts: !undone.has(each.id),
        undone: undone.has(each.id),
      })),
    ),
    undoRatings: noted('undoRatings', (what) => {
      const ids = 'ids' in what ? what.ids : rated.map(({ id }) => id);
      for (const id of ids) {
        if (id.startsWith('undo ')) undone.delete(id.slice(5));
        else undone.add(id);
      }
      return { undoIds: ids.map((id) => `undo ${id}`) };
    }),
    eraseLearned: noted('eraseLearned', () => ({ erased: 12 })),
    forgetConcern: noted('forgetConcern', () => ({ forgotten: 2 })),
    readLearningSettings: noted('readLearningSettings', inForce),
    changeLearningSettings: noted('changeLearningSettings', (change) => {
      settings = { ...settings, ...change };
      return inForce();
    }),
    thresholdOffers: noted('thresholdOffers', () => [
      {
        targetRisk: null,
        threshold: 0.35,
        shownShare: 0.91,
        solvedShare: 0.76,
        own: { rated: 12, solved: 9 },
      },
      { targetRisk: 0.1, threshold: 0.85, shownShare: 0.4, solvedShare: 0.92, own: { rated: 0, solved: 0 } },
    ]),
    exportLearning: noted('exportLearning', () => ({ outcomes: 3 })),
    importLearning: noted('importLearning', () => ({ taken: 4, known: 1, unknown: 2, invalid: 0 })),
    maskConcern: noted('maskConcern', ({ text }) => {
      const masked = text.replace(/Petra Lohmann/g, '[Name]');
      return { text: masked, masked: masked === text ? 0 : 1 };
    }),
    noteGap: noted('noteGap', ({ text }) => {
      gaps.push({ id: `g${gaps.length}`, text });
      return { gapId: `g${gaps.length - 1}` };
    }),
    similarGaps: noted('similarGaps', () => gaps.map(seen)),
    listGaps: noted('listGaps', () => ({ total: gaps.length, gaps: gaps.map(seen) })),
    removeGap: noted('removeGap', ({ gapId }) => {
      gaps.splice(0, gaps.length, ...gaps.filter(({ id }) => id !== gapId));
      return {};
    }),
  };
}
