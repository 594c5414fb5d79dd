// What the engine can do, for its two hosts: the utility process behind the window, and the terminal.
// An interface only; openEngine.ts builds it, compose.ts names the adapters.
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import type { ArticleHead } from '../../knowledge/ports';
import type { VerdictOnArticle } from '../../knowledge/ratings/recordRating';
import type { Answer, Passage } from '../../knowledge/vocabulary/answer';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';

export interface EngineOptions {
  /** Folder of the store, the indexes and the unfinished import. */
  readonly dataDir: string;
  /** A model in transformers.js layout that its owner named; wins over every other source. */
  readonly modelDir?: string;
  /** The compiled model that a packaged app carries. */
  readonly bundledModelDir?: string;
  /** The built embedWorker.js. */
  readonly workerFile: string;
  /** Import workers; default: one a core. */
  readonly importWorkers?: number;
  readonly onEvent: (event: EngineEvent) => void;
}

/** Every call may fail with a TablettError; see knowledge/contract/engineCalls.ts for the codes. */
export interface Engine {
  ask(input: { readonly text: string; readonly top: number }, signal?: AbortSignal): Promise<Answer>;
  openArticle(id: ArticleId): Promise<Article>;
  findPassages(id: ArticleId, text: string, signal?: AbortSignal): Promise<readonly Passage[]>;
  rateArticle(input: VerdictOnArticle & { readonly text: string }): Promise<{ readonly ratingId: string }>;
  noteUse(input: { readonly kind: 'opened' | 'copied'; readonly articleId: ArticleId }): Promise<void>;
  /** Waits for the model; a second import while one runs fails with IMPORT_RUNNING. */
  importPaths(paths: readonly string[], signal?: AbortSignal): Promise<ImportReport>;
  /** Ends the running import, also one that was resumed; what is done is kept. Nothing runs: nothing happens. */
  cancelImport(): void;
  status(): EngineStatus;
  listArticles(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly total: number;
    readonly articles: readonly ArticleHead[];
  }>;
  removeArticle(id: ArticleId): Promise<void>;
  /** Resolves once the model answers; fails with MODEL_MISSING or MODEL_INVALID. */
  modelReady(): Promise<void>;
  /** Resolves once no import or re-embedding that an earlier run left open is still going. */
  resumed(): Promise<ImportReport | undefined>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** How a host gets its engine; openEngine.ts is the one implementation. */
export type OpenEngine = (options: EngineOptions) => Promise<Engine>;
