// Remembers which articles of which source are still on their way; tells a source's whole story once all are through.
// Counts and times only; reads and stores nothing.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome, SourceReport } from '../../knowledge/vocabulary/importReport';
import type { LedgerStep, NearTwin, NewerText, SourceText } from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import type { SourceFacts } from './sourceFacts';

/** What reading a source came to. `outcome`, `code`: where nothing fails on the way. */
export interface ReadAccount {
  readonly found: FoundSource;
  readonly outcome: SourceOutcome;
  readonly code?: ErrorCode;
  readonly message?: string;
  /** All articles it gives, changed or not. */
  readonly articleIds: readonly ArticleId[];
  /** What each of them says, and which were left out as copies. */
  readonly texts: readonly SourceText[];
  readonly facts?: SourceFacts;
  /** When reading began, ms since 1970, UTC. */
  readonly readAtMs: number;
  /** Every line could be read. */
  readonly whole: boolean;
  readonly twin?: NearTwin;
  readonly newer?: readonly NewerText[];
  /** Articles that this import had brought before it was killed and went on. */
  readonly brought?: number;
  /** Time that the look for twins took. */
  readonly comparedMs?: number;
}

/** `steps`: from cutting on; absent ones were not needed. */
export interface FinishedSource extends ReadAccount {
  readonly report: SourceReport;
  readonly steps: readonly LedgerStep[];
}

interface OpenAccount extends ReadAccount {
  readonly waiting: Set<ArticleId>;
  articles: number;
  chunks: number;
  cutChunks: number;
  cutMs: number;
  embeddedChunks: number;
  embeddingSinceMs?: number;
  embeddedAtMs: number;
  committedAtMs: number;
  failure?: TablettError;
}

export class SourceAccounts {
  private readonly accountOf = new Map<ArticleId, OpenAccount>();

  constructor(
    private readonly monotonicMs: () => number,
    private readonly onFinished: (finished: FinishedSource) => void,
  ) {}

  /** A source was read and these of its articles changed; without any it is finished at once. */
  open(account: ReadAccount, changed: readonly ArticleId[]): void {
    const none = { articles: account.brought ?? 0, chunks: 0, cutChunks: 0, cutMs: 0, embeddedChunks: 0 };
    const times = { embeddedAtMs: 0, committedAtMs: 0 };
    const entry: OpenAccount = { ...account, ...none, ...times, waiting: new Set(changed) };
    for (const id of changed) this.accountOf.set(id, entry);
    this.finishIfDone(entry);
  }

  /** Articles were cut together; `ms`: for all of them. */
  cut(articles: readonly { readonly id: ArticleId; readonly chunks: number }[], ms: number): void {
    for (const { id, chunks } of articles) {
      const entry = this.accountOf.get(id);
      if (!entry) continue;
      entry.cutChunks += chunks;
      entry.cutMs += ms / articles.length;
      entry.embeddingSinceMs ??= this.monotonicMs();
    }
  }

  embedded(id: ArticleId, chunks: number): void {
    const entry = this.accountOf.get(id);
    if (!entry) return;
    entry.embeddedChunks += chunks;
    entry.embeddedAtMs = this.monotonicMs();
  }

  /** An article is durable and findable. */
  committed(id: ArticleId, chunks: number): void {
    const entry = this.accountOf.get(id);
    if (!entry) return;
    entry.articles += 1;
    entry.chunks += chunks;
    entry.committedAtMs = this.monotonicMs();
    this.settle(id, entry);
  }

  failed(id: ArticleId, failure: TablettError): void {
    const entry = this.accountOf.get(id);
    if (!entry) return;
    entry.failure = failure;
    this.settle(id, entry);
  }

  private settle(id: ArticleId, entry: OpenAccount): void {
    entry.waiting.delete(id);
    this.accountOf.delete(id);
    this.finishIfDone(entry);
  }

  private finishIfDone(entry: OpenAccount): void {
    if (entry.waiting.size > 0) return;
    const { found, articles, chunks, failure, code, message } = entry;
    const outcome = failure ? 'failed' : entry.outcome;
    const reason = failure ?? (code && { code, message });
    const said = reason && { code: reason.code, ...(reason.message && { message: reason.message }) };
    const report = { source: found.source, outcome, articles, chunks, ...said };
    this.onFinished({ ...entry, report, steps: stepsOf(entry) });
  }
}

function stepsOf(entry: OpenAccount): readonly LedgerStep[] {
  if (entry.embeddingSinceMs === undefined) return [];
  const { cutMs, cutChunks, embeddedChunks, embeddingSinceMs, embeddedAtMs, committedAtMs, articles } = entry;
  const steps: LedgerStep[] = [{ name: 'chunked', ms: cutMs, count: cutChunks }];
  if (embeddedChunks > 0)
    steps.push({ name: 'embedded', ms: embeddedAtMs - embeddingSinceMs, count: embeddedChunks });
  if (articles > 0) {
    const ms = Math.max(0, committedAtMs - Math.max(embeddedAtMs, embeddingSinceMs));
    steps.push({ name: 'searchable', ms, count: articles });
  }
  return steps;
}
