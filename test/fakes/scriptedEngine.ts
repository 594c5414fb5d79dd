// An engine without store or model, for testing what stands in front of one.
// Answers with fixed values that keep the contract; any part can be replaced.
import { vi } from 'vitest';
import type { DayHandlers } from '../../knowledge/contract/day/dayCalls';
import type { WorkspaceHandlers } from '../../knowledge/contract/workspace/workspaceCalls';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import type { Engine } from '../../main/engine/engine';

const timings = { analyseMs: 1, embedMs: 1, searchMs: 1, rankMs: 1, cardsMs: 1, totalMs: 5 };

export const emptyReport: ImportReport = {
  files: 0,
  articles: 0,
  chunks: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
  failures: [],
  seconds: 0,
  cancelled: false,
  resumed: false,
};

const head = {
  id: articleId('a'),
  title: 'Umzug melden',
  language: 'de',
  source: 'umzug.md',
  contentHash: 'f00',
  changedAtMs: 1,
  importedAtMs: 2,
} as const;

export const scriptedStatus = {
  articles: 1,
  chunks: 2,
  model: { state: 'ready', name: 'test', embeddedShare: 1 },
  importRunning: false,
} as const;

const learningDefaults = {
  ...{ keepConcernWords: false, retentionDays: null, explore: false },
  ...{ targetRisk: null, keepGaps: false },
};

const proofDefaults = { trial: 'off', floor: { hit1: null, hit3: null } } as const;

export function scriptedEngine(override: Partial<Engine> = {}): Engine {
  return {
    ask: async () => ({
      kind: 'abstained',
      reason: 'emptyLibrary',
      weakCards: [],
      limits: [],
      timings,
      language: 'de',
    }),
    openArticle: async () => ({ ...head, text: 'Umzug', blocks: [] }),
    findPassages: async () => [{ start: 0, end: 5, text: 'Umzug', marks: [] }],
    rateArticle: async () => ({ ratingId: 'r1' }),
    noteUse: async () => {},
    learnedOverview: async () => ({ total: 0, verdicts: 0, state: 'whole', articles: [] }),
    learnedOfArticle: async () => [],
    undoRatings: async () => ({ undoIds: [] }),
    forgetConcern: async () => ({ forgotten: 0 }),
    eraseLearned: async () => ({ erased: 0 }),
    learningSettings: () => learningDefaults,
    changeLearning: async (change) => ({ ...learningDefaults, ...change }),
    thresholdOffers: async () => [],
    maskConcern: async (text) => ({ text, masked: 0 }),
    noteGap: async () => ({ gapId: 'g1' }),
    similarGaps: async () => [],
    listGaps: async () => ({ total: 0, gaps: [] }),
    removeGap: async () => {},
    exportLearning: async () => ({ outcomes: 0 }),
    importLearning: async () => ({ taken: 0, known: 0, unknown: 0, invalid: 0 }),
    insights: async ({ weeks }) => ({ weeks, concerns: null, ratings: null }),
    goldenCases: async () => [],
    addGoldenCase: async () => ({ caseId: 'g1' }),
    removeGoldenCase: async () => {},
    goldenRuns: async () => [],
    runGolden: async () => ({
      runId: 'n1',
      atMs: 1,
      score: { cases: 0, silent: 0, orphaned: 0 },
      rows: [],
      brokenFloors: [],
    }),
    trialReports: async () => [],
    proofSettings: () => proofDefaults,
    changeProof: async (change) => ({ ...proofDefaults, ...change }),
    importPaths: async (paths) => ({ ...emptyReport, files: paths.length }),
    cancelImport: () => {},
    status: () => scriptedStatus,
    listArticles: async () => ({ total: 1, articles: [head] }),
    removeArticles: async () => {},
    modelReady: async () => {},
    learningReady: async () => {},
    resumed: async () => undefined,
    locateSource: async () => undefined,
    workspace: {} as WorkspaceHandlers,
    day: {} as DayHandlers,
    backup: async () => {},
    close: vi.fn(async () => {}),
    ...override,
  };
}
