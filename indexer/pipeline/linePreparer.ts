// The Preparer in a process of its own, which a hostile source may exhaust: it costs itself, the process starts anew.
// Keeps the limits; knows nothing of formats, nor who starts the process.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Article, ArticleContent } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceView } from '../../knowledge/vocabulary/sourceView';
import type { ModelPlace } from '../embed/modelPlace';
import type { WrittenDraft } from '../extract/articleFromMarkdown';
import type { MailAsText } from '../extract/mail/mailAsText';
import type { TablePlace, TablePreview } from '../extract/tables/previewTable';
import { packMessage } from './packMessage';
import type { PreparedArticle } from './prepareArticle';
import { idleMs, longestMs, longestViewMs, maxMemoryMb } from './prepareLimits';
import type { LineEnd, OpenPrepareLine, PrepareLine } from './prepareLine';
import type { AskedOfPreparer, PrepareReply, PrepareStart, PrepareValues } from './prepareMessages';
import type { OpenedSource, Preparer, SourceRequest, TakenArticle } from './preparer';
import { readReply } from './readReply';
import { TakenAhead } from './takenAhead';

export interface LinePreparerOptions {
  readonly openLine: OpenPrepareLine;
  /** Asked when a process starts: the model whose tokens measure chunks; undefined: an estimate does. */
  readonly place: () => ModelPlace | undefined;
  /** The longest that one request may take, or one of its steps; default 5 minutes. */
  readonly longestMs?: number;
  /** Resident memory of the process; default 2,560 MiB. */
  readonly maxMemoryMb?: number;
  /** Default a minute. */
  readonly idleMs?: number;
}

interface Call {
  readonly request: AskedOfPreparer;
  readonly source: string;
  readonly settle: (outcome: PrepareReply | TablettError) => void;
}

export class LinePreparer implements Preparer {
  private line: PrepareLine | undefined;
  private waiting: Call[] = [];
  private running: Call | undefined;
  private readonly ahead = new TakenAhead();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: LinePreparerOptions) {}

  /** Starts the process, for work that will come soon. */
  warmUp(): void {
    if (this.closed || this.line) return;
    this.lineOf();
    this.setTimer(this.options.idleMs ?? idleMs, () => void this.stopLine());
  }

  open(request: SourceRequest, signal?: AbortSignal): Promise<OpenedSource> {
    return this.call({ kind: 'open', request }, request.source, signal);
  }

  async take(
    request: SourceRequest,
    ids: readonly ArticleId[],
    signal?: AbortSignal,
  ): Promise<readonly TakenArticle[]> {
    const ahead = this.closed || signal?.aborted ? undefined : this.ahead.take(request, ids);
    if (ahead) return ahead;
    return this.call({ kind: 'take', request, ids }, request.source, signal);
  }

  cut(article: Article, signal?: AbortSignal): Promise<PreparedArticle> {
    return this.call({ kind: 'cut', article }, article.source, signal);
  }

  draft(draft: WrittenDraft, signal?: AbortSignal): Promise<ArticleContent> {
    return this.call({ kind: 'draft', draft }, draft.source, signal);
  }

  preview(request: SourceRequest, place: TablePlace, signal?: AbortSignal): Promise<TablePreview> {
    return this.call({ kind: 'preview', request, place }, request.source, signal);
  }

  view(request: SourceRequest, page: number, signal?: AbortSignal): Promise<SourceView> {
    return this.call({ kind: 'view', request, page }, request.source, signal);
  }

  mail(request: SourceRequest, signal?: AbortSignal): Promise<MailAsText> {
    return this.call({ kind: 'mail', request }, request.source, signal);
  }

  /** Open calls fail with CANCELLED. */
  async close(): Promise<void> {
    this.closed = true;
    for (const call of [...this.waiting]) this.end(call, new TablettError('CANCELLED'));
    if (this.running) this.end(this.running, new TablettError('CANCELLED'));
    await this.stopLine();
  }

  private call<Kind extends AskedOfPreparer['kind']>(
    request: AskedOfPreparer & { kind: Kind },
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
          else if (outcome.kind === 'failed')
            reject(new TablettError(outcome.failure.code, outcome.failure.details));
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
    this.grantTime(call);
    this.lineOf().send(packMessage(call.request));
  }

  private grantTime(call: Call): void {
    const { longestMs: usual = longestMs } = this.options;
    const longest = call.request.kind === 'view' ? Math.min(usual, longestViewMs) : usual;
    this.setTimer(longest, () => this.abandon(call, tooCostly(call, `${longest / 1000} s`)));
  }

  private lineOf(): PrepareLine {
    if (this.line) return this.line;
    const line = this.options.openLine({
      receive: (packed) => line === this.line && this.hear(readReply(packed)),
      // The successor of a process that was stopped has nothing to do with its end.
      died: (end) => line === this.line && this.lost(end),
    });
    this.line = line;
    const place = this.options.place();
    const start: PrepareStart = { kind: 'start', maxMemoryMb: this.memoryMb, ...(place && { place }) };
    line.send(packMessage(start));
    return line;
  }

  private get memoryMb(): number {
    return this.options.maxMemoryMb ?? maxMemoryMb;
  }

  private hear(reply: PrepareReply | undefined): void {
    const { running } = this;
    if (!running) return;
    if (!reply) {
      this.abandon(running, new TablettError('WORKER_LOST', { reason: 'no reply' }));
      return;
    }
    if (reply.kind === 'step') {
      this.grantTime(running);
      return;
    }
    const { request } = running;
    if (request.kind === 'open')
      this.ahead.keep(request.request, reply.kind === 'done' ? reply.ahead : undefined);
    this.end(running, reply);
  }

  private lost(end: LineEnd): void {
    this.line = undefined;
    const { running } = this;
    if (!running) return;
    const failure =
      end.kind === 'memory'
        ? tooCostly(running, `${this.memoryMb} MB`)
        : new TablettError('WORKER_LOST', { reason: end.reason });
    this.end(running, failure);
  }

  /** Ends a call whose process may never answer: it goes, and the next call starts another. */
  private abandon(call: Call, failure: TablettError): void {
    if (call === this.running) void this.stopLine();
    this.end(call, failure);
  }

  private end(call: Call, outcome: PrepareReply | TablettError): void {
    if (call === this.running) {
      this.running = undefined;
      this.setTimer(this.options.idleMs ?? idleMs, () => void this.stopLine());
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

  private async stopLine(): Promise<void> {
    clearTimeout(this.timer);
    const { line } = this;
    this.line = undefined;
    this.ahead.forget();
    await line?.kill();
  }
}

const tooCostly = ({ source }: Call, limit: string): TablettError =>
  new TablettError('SOURCE_TOO_COSTLY', { source, limit });
