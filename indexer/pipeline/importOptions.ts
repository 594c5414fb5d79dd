// What an import is given: the world it works on, and how it is to go about it.
// Types only.
import type { Clock, Embedder, WritableStore } from '../../knowledge/ports';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ImportProgress } from '../../knowledge/vocabulary/importReport';
import type { PauseGate } from './pauseGate';
import type { Preparer } from './preparer';

export interface ImportPorts {
  readonly store: WritableStore;
  readonly embedder: Embedder;
  readonly clock: Clock;
  /** Of model, analysis and chunking: an article whose stored one differs counts as changed. */
  readonly fingerprint: string;
  /** Reads, extracts and cuts sources, to the measure of the embedding model. */
  readonly preparer: Preparer;
}

export interface MovedArticle {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly resumed?: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Names the import in journal and ledger; a resumed one has the name it had. Default: a new name. */
  readonly importId?: string;
  readonly pause?: PauseGate;
  /** Files and folders that are no longer there: what they gave is archived. */
  readonly gone?: readonly string[];
  /** The paths were met in a watched folder, nobody has named them: foreign files and pictures of pages merely lie there. */
  readonly met?: boolean;
  /** Nobody asks for it now, a watched folder or web source brings it by itself: what was taken back stays out until its file changes. */
  readonly standing?: boolean;
  /** Reads also what seems unchanged by size and time. */
  readonly reread?: boolean;
  readonly password?: string;
  /** Mappings of tables with columns of unknown names. */
  readonly columns?: readonly RememberedColumns[];
  /** How a file is called whose path is not its name (a page of the web, one that is read again); undefined: as its path. */
  readonly nameOf?: (path: string) => string | undefined;
  /** A file was moved or renamed: each article `to` stands for the archived `from`. Told before `to` is stored. */
  readonly onMoved?: (moves: readonly MovedArticle[]) => Promise<void>;
}
