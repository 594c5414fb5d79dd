// The Preparer in a thread of its own, which a hostile source may exhaust: it costs itself, the thread starts anew.
// Keeps the limits; knows nothing of formats.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { outOfHeap, type StartThread, type Thread } from '../threads/startThread';
import type { PreparedArticle } from './prepareArticle';
import type { PrepareReply, PrepareRequest, PrepareValues } from './prepareMessages';
import type { OpenedSource, Preparer, SourceRequest, TakenArticle } from './preparer';

/**
 * The largest Markdown that is accepted (5 million signs) takes 35 s on an idle core and 140 s on a busy machine
 * (docs/measurements.md); what takes longer than this does not end.
 */
const longestMs = 300_000;
/** The same file fails with 512 MB, after minutes of collecting garbage, and passes with 1,024. */
export const maxHeapMb = 2_048;
/** Without work for this long, the thread gives its memory back. */
const idleMs = 20_000;

export interface ThreadPreparerOptions {
  readonly start: StartThread<PrepareRequest, PrepareReply>;
  /** The longest that one request may take; default 5 minutes. */
  readonly longestMs?: number;
  /** The heap that `start` allows, named where it was not enough. */
  readonly heapMb: number;
  /** Default 20 s. */
  readonly idleMs?: number;
}

interface Call {
  readonly request: PrepareRequest;
  readonly source: string;
  readonly settle: (outcome: PrepareReply | TablettError) => void;
}

export class ThreadPreparer implements Preparer {
  private thread: Thread<PrepareRequest> | undefined;
  private waiting: Call[] = [];
  private running: Call | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: ThreadPreparerOptions) {}

  open(request: SourceRequest, signal?: AbortSignal): Promise<OpenedSource> {
    return this.call({ kind: 'open', request }, request.source, signal);
  }

  take(
    request: SourceRequest,
    ids: readonly ArticleId[],
    signal?: AbortSignal,
  ): Promise<readonly TakenArticle[]> {
    return this.call({ kind: 'take', request, ids }, request.source, signal);
  }

  cut(article: Article, signal?: AbortSignal): Promise<PreparedArticle> {
    return this.call({ kind: 'cut', article }, article.source, signal);
  }

  /** Open calls fail with CANCELLED. */
  async close(): Promise<void> {
    this.closed = true;
    for (const call of [...this.waiting]) this.end(call, new TablettError('CANCELLED'));
    if (this.running) this.end(this.running, new TablettError('CANCELLED'));
    await this.stopThread();
  }

  private call<Kind extends PrepareRequest['kind']>(
    request: PrepareRequest & { kind: Kind },
    source: string,
    signal?: AbortSignal,
  ): Promise<PrepareValues[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) return reject(new TablettError('CANCELLED'));
      const onAbort = () => this.abandon(call, new TablettError('CANCELLED'));
      const call: Call = {
        request,
        source,
        settle: (outcome) => {
          signal?.removeEventListener('abort', onAbort);
          if (outcome instanceof TablettError) reject(outcome);
          else if (outcome.kind === 'done') resolve(outcome.value as PrepareValues[Kind]);
          else reject(new TablettError(outcome.failure.code, outcome.failure.details));
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(call);
      this.next();
    });
  }

  private next(): void {
    const call = this.running ? undefined : this.waiting.shift();
    if (!call) return;
    this.running = call;
    const { longestMs: longest = longestMs } = this.options;
    this.setTimer(longest, () => this.abandon(call, tooCostly(call, `${longest / 1000} s`)));
    this.threadOf().post(call.request);
  }

  private threadOf(): Thread<PrepareRequest> {
    if (this.thread) return this.thread;
    const thread = this.options.start({
      reply: (reply) => this.running && this.end(this.running, reply),
      lost: (reason) => this.onLost(thread, reason),
    });
    this.thread = thread;
    return thread;
  }

  private onLost(thread: Thread<PrepareRequest>, reason: string): void {
    // The successor of a thread that was stopped has nothing to do with its end.
    if (thread !== this.thread) return;
    this.thread = undefined;
    const { running } = this;
    if (!running) return;
    const exhausted = reason.startsWith(outOfHeap);
    this.end(running, exhausted ? tooCostly(running, `${this.options.heapMb} MB`) : lost(reason));
  }

  /** Ends a call whose thread may never answer: it goes, and the next call starts another. */
  private abandon(call: Call, failure: TablettError): void {
    if (call === this.running) void this.stopThread();
    this.end(call, failure);
  }

  private end(call: Call, outcome: PrepareReply | TablettError): void {
    if (call === this.running) {
      this.running = undefined;
      this.setTimer(this.options.idleMs ?? idleMs, () => void this.stopThread());
    }
    this.waiting = this.waiting.filter((other) => other !== call);
    call.settle(outcome);
    if (!this.closed) this.next();
  }

  private setTimer(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
    this.timer.unref();
  }

  private async stopThread(): Promise<void> {
    clearTimeout(this.timer);
    const { thread } = this;
    this.thread = undefined;
    await thread?.stop();
  }
}

const lost = (reason: string): TablettError => new TablettError('WORKER_LOST', { reason });

const tooCostly = ({ source }: Call, limit: string): TablettError =>
  new TablettError('SOURCE_TOO_COSTLY', { source, limit });
