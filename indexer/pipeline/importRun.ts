// What the sources of one import share while it runs.
// A type and one question; importSources.ts makes it.
import type { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Change } from '../../knowledge/vocabulary/journal';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { CommitQueue } from './commitQueue';
import type { FormerPlaces } from './formerPlaces';
import type { ImportMeter } from './importMeter';
import type { ImportOptions, ImportPorts } from './importOptions';
import type { InFlight } from './inFlight';
import type { KnownArticles } from './knownArticles';
import type { LedgerBook } from './ledgerBook';
import type { SourceAccounts } from './sourceAccounts';
import type { TwinWatch } from './twinWatch';

export interface Run {
  readonly ports: ImportPorts;
  readonly options: ImportOptions;
  readonly change: Change;
  readonly meter: ImportMeter;
  readonly known: KnownArticles;
  readonly accounts: SourceAccounts;
  readonly book: LedgerBook;
  readonly twins: TwinWatch;
  readonly queue: CommitQueue;
  /** What sources say of the keeping of articles that are on their way. */
  readonly claims: Map<ArticleId, Partial<Keeping>>;
  readonly formerPlaces: FormerPlaces;
  /** How articles were kept at the former places of their files. */
  readonly inherited: Map<ArticleId, Keeping>;
  readonly inFlight: InFlight;
  /** A failure after which going on makes no sense: disk full, store damaged, model gone. */
  fatal?: TablettError;
}

/** Whether nothing more of this import is to begin. */
export const hasEnded = ({ options, fatal }: Run): boolean =>
  (options.signal?.aborted ?? false) || fatal !== undefined;
