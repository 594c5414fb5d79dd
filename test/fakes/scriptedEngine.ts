// An engine without store or model, for testing what stands in front of one.
// Answers with fixed values that keep the contract; any part can be replaced.
import { vi } from 'vitest';
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
    importPaths: async (paths) => ({ ...emptyReport, files: paths.length }),
    cancelImport: () => {},
    status: () => scriptedStatus,
    listArticles: async () => ({ total: 1, articles: [head] }),
    removeArticle: async () => {},
    modelReady: async () => {},
    resumed: async () => undefined,
    backup: async () => {},
    close: vi.fn(async () => {}),
    ...override,
  };
}
