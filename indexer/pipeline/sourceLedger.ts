// Remembers which articles of which source are still on their way; reports a source once all are through.
// Counts only; reads and stores nothing.
import type { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome, SourceReport } from '../../knowledge/vocabulary/importReport';

interface OpenSource {
  readonly source: string;
  readonly outcome: SourceOutcome;
  readonly waiting: Set<ArticleId>;
  articles: number;
  chunks: number;
  failure?: TablettError;
}

export class SourceLedger {
  private readonly sourceOf = new Map<ArticleId, OpenSource>();

  constructor(private readonly onFinished: (report: SourceReport) => void) {}

  /** A source was read and these of its articles changed; without any it is finished at once. */
  open(source: string, changed: readonly ArticleId[], outcome: SourceOutcome): void {
    const entry: OpenSource = {
      source,
      outcome,
      waiting: new Set(changed),
      articles: 0,
      chunks: 0,
    };
    for (const id of changed) this.sourceOf.set(id, entry);
    this.finishIfDone(entry);
  }

  /** An article is durable and findable. */
  committed(id: ArticleId, chunks: number): void {
    const entry = this.sourceOf.get(id);
    if (!entry) return;
    entry.articles += 1;
    entry.chunks += chunks;
    this.settle(id, entry);
  }

  failed(id: ArticleId, failure: TablettError): void {
    const entry = this.sourceOf.get(id);
    if (!entry) return;
    entry.failure = failure;
    this.settle(id, entry);
  }

  private settle(id: ArticleId, entry: OpenSource): void {
    entry.waiting.delete(id);
    this.sourceOf.delete(id);
    this.finishIfDone(entry);
  }

  private finishIfDone({ waiting, source, outcome, articles, chunks, failure }: OpenSource): void {
    if (waiting.size > 0) return;
    const reason = failure && { code: failure.code, message: failure.message };
    this.onFinished({ source, outcome: failure ? 'failed' : outcome, articles, chunks, ...reason });
  }
}
