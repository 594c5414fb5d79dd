// A lane of worker threads with its own waiting line: first come, first served, with cancel, retry and restart.
// Knows threads only through EmbedThread; knows nothing of models.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { EmbedReply, EmbedRequest, FailedReply, ReadyReply, WorkerReply } from './embedMessages';
import type { EmbedThread, StartThread } from './embedThread';

export interface LaneOptions {
  readonly start: StartThread;
  readonly threads: number;
  /** Requests handed to a thread at once; several leave no gap between passages, 1 keeps a cancelled question unsent. */
  readonly depth: number;
  /** How often a request is given to another thread when its own was lost. */
  readonly retries: number;
  /** Whether a lost thread that had worked is started again at once, not only with the next call. */
  readonly eager: boolean;
  /** Threads end after this long without work, to give their memory back; absent: never. */
  readonly idleStopMs?: number;
  /** Requests sent to threads changed by this much. */
  readonly onRunning?: (change: 1 | -1) => void;
}

type Vectors = Extract<EmbedReply, { kind: 'vectors' }>;

interface Call {
  readonly request: EmbedRequest;
  readonly settle: (outcome: Vectors | TablettError) => void;
  settled: boolean;
  tries: number;
}

interface Slot {
  thread?: EmbedThread;
  ready: boolean;
  failed?: FailedReply;
  readonly running: Map<number, Call>;
  idle?: NodeJS.Timeout;
}

export class EmbedLane {
  private readonly slots: Slot[];
  private waiting: Call[] = [];
  private nextId = 1;
  private closed = false;
  private greet?: {
    readonly resolve: (ready: ReadyReply) => void;
    readonly reject: (error: unknown) => void;
  };

  constructor(private readonly options: LaneOptions) {
    this.slots = Array.from({ length: options.threads }, () => ({ ready: false, running: new Map() }));
  }

  /** Starts the first thread and waits until its model is loaded. Fails as the model fails, or with WORKER_LOST. */
  warmUp(): Promise<ReadyReply> {
    return new Promise((resolve, reject) => {
      this.greet = { resolve, reject };
      this.threadOf(this.slots[0]!);
    });
  }

  /** Starts every thread for calls that will come soon; where none comes they end like those that are done. */
  startAll(): void {
    if (this.closed) return;
    for (const slot of this.slots) {
      this.threadOf(slot);
      this.planStop(slot);
    }
  }

  /** Fails with CANCELLED, WORKER_LOST or what the worker reports. An aborted call that is not sent yet never is. */
  call(request: EmbedRequest, signal?: AbortSignal): Promise<Vectors> {
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) return reject(new TablettError('CANCELLED'));
      const onAbort = () => this.cancel(call);
      const call: Call = {
        request,
        tries: 0,
        settled: false,
        settle: (outcome) => {
          if (call.settled) return;
          call.settled = true;
          signal?.removeEventListener('abort', onAbort);
          if (outcome instanceof TablettError) reject(outcome);
          else resolve(outcome);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(call);
      this.pump();
    });
  }

  /** Ends all threads; open calls fail with CANCELLED. */
  async close(): Promise<void> {
    this.closed = true;
    const open = [...this.waiting, ...this.slots.flatMap((slot) => [...slot.running.values()])];
    this.waiting = [];
    for (const call of open) call.settle(new TablettError('CANCELLED'));
    this.greet?.reject(new TablettError('CANCELLED'));
    await Promise.all(this.slots.map((slot) => this.stopThread(slot)));
  }

  private cancel(call: Call): void {
    this.waiting = this.waiting.filter((other) => other !== call);
    call.settle(new TablettError('CANCELLED'));
  }

  /** Hands waiting calls to threads, evenly. */
  private pump(): void {
    while (this.waiting.length > 0 && !this.closed) {
      const slot = this.slots.reduce((least, other) =>
        other.running.size < least.running.size ? other : least,
      );
      if (slot.running.size >= this.options.depth) return;
      const call = this.waiting.shift()!;
      const id = this.nextId++;
      slot.running.set(id, call);
      this.options.onRunning?.(1);
      clearTimeout(slot.idle);
      this.threadOf(slot).post({ ...call.request, id });
    }
  }

  private threadOf(slot: Slot): EmbedThread {
    slot.thread ??= this.options.start({
      reply: (reply) => this.onReply(slot, reply),
      lost: (reason) => this.onLost(slot, reason),
    });
    return slot.thread;
  }

  private onReply(slot: Slot, reply: WorkerReply): void {
    if (reply.kind === 'ready') {
      slot.ready = true;
      this.greet?.resolve(reply);
      return;
    }
    if (reply.kind === 'failed') {
      slot.failed = reply;
      return;
    }
    const call = slot.running.get(reply.id);
    if (!call) return;
    slot.running.delete(reply.id);
    this.options.onRunning?.(-1);
    call.settle(reply.kind === 'vectors' ? reply : asError(reply));
    this.pump();
    this.planStop(slot);
  }

  private onLost(slot: Slot, reason: string): void {
    const { ready, failed } = slot;
    const calls = [...slot.running.values()];
    slot.running.clear();
    slot.ready = false;
    delete slot.thread;
    delete slot.failed;
    const error = failed ? asError(failed) : new TablettError('WORKER_LOST', { reason });
    for (const call of calls) {
      this.options.onRunning?.(-1);
      if (!failed && call.tries < this.options.retries && !call.settled) this.waiting.unshift(again(call));
      else call.settle(error);
    }
    this.greet?.reject(error);
    if (ready && this.options.eager && !this.closed) this.threadOf(slot);
    this.pump();
  }

  private planStop(slot: Slot): void {
    const { idleStopMs } = this.options;
    clearTimeout(slot.idle);
    if (idleStopMs === undefined || slot.running.size > 0) return;
    slot.idle = setTimeout(() => void this.stopThread(slot), idleStopMs);
    slot.idle.unref();
  }

  private async stopThread(slot: Slot): Promise<void> {
    clearTimeout(slot.idle);
    const { thread } = slot;
    slot.ready = false;
    slot.running.clear();
    delete slot.thread;
    await thread?.stop();
  }
}

function again(call: Call): Call {
  call.tries++;
  return call;
}

function asError(reply: { readonly code: string; readonly details: TablettError['details'] }): TablettError {
  return new TablettError(reply.code as ErrorCode, reply.details);
}
