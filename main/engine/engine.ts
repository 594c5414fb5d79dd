// What the engine can do, for its two hosts: the utility process behind the window, and the terminal.
// An interface only; openEngine.ts builds it, compose.ts names the adapters.
import type { OpenPrepareLine } from '../../indexer/pipeline/prepareLine';
import type { DayHandlers } from '../../knowledge/contract/day/dayCalls';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import type { SeenGap } from '../../knowledge/contract/gapSchemas';
import type { LearnedOverview, LearningSettings } from '../../knowledge/contract/learningSchemas';
import type { GoldenReport, ProofSettings } from '../../knowledge/contract/proofSchemas';
import type { WorkspaceHandlers } from '../../knowledge/contract/workspace/workspaceCalls';
import type { LearnedOutcome } from '../../knowledge/learning/describeLearning';
import type { ThresholdOffer } from '../../knowledge/likelihood/thresholdOffers';
import type { ArticleHead } from '../../knowledge/ports';
import type { Deed } from '../../knowledge/ratings/outcomeOf';
import type { TrialReport } from '../../knowledge/trial/trialReport';
import type { Answer, Passage } from '../../knowledge/vocabulary/answer';
import type { Article } from '../../knowledge/vocabulary/article';
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { GoldenCase, GoldenRun, RightArticle } from '../../knowledge/vocabulary/golden';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import type { Insights } from '../../knowledge/vocabulary/insights';
import type { OutcomeKind } from '../../knowledge/vocabulary/outcome';
import type { Verdict } from '../../knowledge/vocabulary/rating';

export interface WebCredentials {
  readonly user: string;
  readonly password: string;
}

export interface EngineOptions {
  /** Folder of the store, the indexes and the unfinished import. */
  readonly dataDir: string;
  /** A model in transformers.js layout that its owner named; wins over every other source. */
  readonly modelDir?: string;
  /** The compiled model that a packaged app carries. */
  readonly bundledModelDir?: string;
  /** Folder of the built embedWorker.js and prepareWorker.js. */
  readonly workerFolder: string;
  /** Import workers; default: one a core. */
  readonly importWorkers?: number;
  /** Contacts that were going on when an earlier engine died; they go on here. */
  readonly contacts?: readonly Contact[];
  /** Who starts the process that reads sources; default: Node forks it (terminal). */
  readonly openLine?: OpenPrepareLine;
  readonly onEvent: (event: EngineEvent) => void;
  /** Whether this host stays: then backups and tidying are done when nobody asks. */
  readonly housekeeping?: boolean;
  /** Told of failures that concern no call; for the log. */
  readonly onFault?: (where: string, thrown: unknown) => void;
  /** Credentials of a web source, from the system's key store; default: none. */
  readonly credentialsOf?: (webSourceId: string) => WebCredentials | undefined;
  /** The paths behind a token of the knowledge window; default: a token is a path itself (terminal). */
  readonly pathsOf?: (token: string) => readonly string[];
}

export interface ImportedLearning {
  readonly taken: number;
  readonly known: number;
  readonly unknown: number;
  readonly invalid: number;
}

/** A case as its owner sees it; `missing`: the article is gone. */
export type SeenGoldenCase = Omit<GoldenCase, 'concernKey' | 'articles'> & {
  readonly articles: readonly (RightArticle & { readonly missing: boolean })[];
};

/** Every call may fail with a TablettError; see knowledge/contract/engineCalls.ts for the codes. */
export interface Engine {
  ask(input: { readonly text: string; readonly top: number }, signal?: AbortSignal): Promise<Answer>;
  openArticle(id: ArticleId): Promise<Article>;
  findPassages(id: ArticleId, text: string, signal?: AbortSignal): Promise<readonly Passage[]>;
  rateArticle(
    input: Omit<Deed, 'kind'> & { readonly verdict: Verdict; readonly text: string },
  ): Promise<{ readonly ratingId: string }>;
  /** With the concern's text it is learned from; without, only counted. */
  noteUse(
    input: Omit<Deed, 'kind' | 'reason'> & {
      readonly kind: Exclude<OutcomeKind, Verdict>;
      readonly text?: string | undefined;
    },
  ): Promise<void>;
  learnedOverview(page: { readonly offset: number; readonly limit: number }): Promise<LearnedOverview>;
  /** Its outcomes, the latest first. */
  learnedOfArticle(id: ArticleId): Promise<readonly LearnedOutcome[]>;
  /** `day`: YYYY-MM-DD in local time. Undoing the returned ids brings everything back. */
  undoRatings(
    what: { readonly ids: readonly string[] } | { readonly day: string },
  ): Promise<{ readonly undoIds: readonly string[] }>;
  /** Forgets all that is stored about this customer text; on return it is on no disk. */
  forgetConcern(text: string): Promise<{ readonly forgotten: number }>;
  /** Deletes all that was learned, notes of contacts included; on return it is on no disk, backups aside. */
  eraseLearned(): Promise<{ readonly erased: number }>;
  learningSettings(): LearningSettings;
  changeLearning(change: Partial<LearningSettings>): Promise<LearningSettings>;
  /** See knowledge/likelihood/thresholdOffers.ts. */
  thresholdOffers(): Promise<readonly ThresholdOffer[]>;
  exportLearning(file: string): Promise<{ readonly outcomes: number }>;
  /** `known`: lines that were here already · `unknown`: of articles that are not in this base. */
  importLearning(file: string): Promise<ImportedLearning>;
  /** Sums over the last weeks; see knowledge/insights/. */
  insights(period: { readonly weeks: number }): Promise<Insights>;
  /** The text as it would be stored; `masked`: how many details were replaced. */
  maskConcern(text: string): Promise<{ readonly text: string; readonly masked: number }>;
  /** Durable on return. */
  noteGap(input: {
    readonly text: string;
    readonly bestLikelihood?: number | undefined;
  }): Promise<{ readonly gapId: string }>;
  /** Most similar first. */
  similarGaps(text: string): Promise<readonly SeenGap[]>;
  /** The latest first. */
  listGaps(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ readonly total: number; readonly gaps: readonly SeenGap[] }>;
  /** On return it is on no disk. */
  removeGap(id: string): Promise<void>;
  goldenCases(): Promise<readonly SeenGoldenCase[]>;
  /** The same words get a further right article. */
  addGoldenCase(input: { readonly text: string; readonly articleId: ArticleId }): Promise<{
    readonly caseId: string;
  }>;
  removeGoldenCase(id: string): Promise<void>;
  /** Kept runs, the latest first. */
  goldenRuns(): Promise<readonly GoldenRun[]>;
  /** Replays all cases and keeps the run. `against`: `last`, `baseline` or a run's id. */
  runGolden(input: { readonly against: string }): Promise<GoldenReport>;
  /** One report a mode of trial. */
  trialReports(): Promise<readonly TrialReport[]>;
  proofSettings(): ProofSettings;
  changeProof(change: Partial<ProofSettings>): Promise<ProofSettings>;
  /** Waits for the model; a second import while one runs fails with IMPORT_RUNNING. */
  importPaths(paths: readonly string[], signal?: AbortSignal): Promise<ImportReport>;
  /** Ends the running import, also one that was resumed; what is done is kept. Nothing runs: nothing happens. */
  cancelImport(): void;
  status(): EngineStatus;
  listArticles(page: { readonly offset: number; readonly limit: number }): Promise<{
    readonly total: number;
    readonly articles: readonly ArticleHead[];
  }>;
  /** In one step of the store; one that is not there fails with ARTICLE_MISSING, and none goes. */
  removeArticles(ids: readonly ArticleId[]): Promise<void>;
  /** Resolves once the model answers; fails with MODEL_MISSING or MODEL_INVALID. */
  modelReady(): Promise<void>;
  /** Resolves once all that was learned stands behind the answers; questions asked before it hear what is read in so far. */
  learningReady(): Promise<void>;
  /** Resolves once no import or re-embedding that an earlier run left open is still going. */
  resumed(): Promise<ImportReport | undefined>;
  /** The file or folder that a ledger entry's source lies in; undefined where there is none on this machine. */
  locateSource(ledgerId: string): Promise<string | undefined>;
  /** What the knowledge window asks; see knowledge/contract/workspace/. */
  readonly workspace: WorkspaceHandlers;
  /** Contacts, what was understood, replies, the feed; see knowledge/contract/day/. */
  readonly day: DayHandlers;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** How a host gets its engine; openEngine.ts is the one implementation. */
export type OpenEngine = (options: EngineOptions) => Promise<Engine>;
