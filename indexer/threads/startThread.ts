// One worker thread as its owner sees it: post requests, hear replies, learn once that it is gone.
// The only file that starts threads; knows nothing of what is asked.
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface Thread<Request> {
  /** `transferred`: buffers that change hands instead of being copied. */
  post(request: Request, transferred?: readonly ArrayBuffer[]): void;
  stop(): Promise<void>;
}

/**
 * `lost` comes once, after the last reply, unless the thread was stopped on purpose. `reason`: the error's code or
 * name, "exit" without an error, and the exit code.
 */
export interface ThreadListener<Reply> {
  reply(reply: Reply): void;
  lost(reason: string): void;
}

/** Starts a thread for its owner; replaced by a fake in the owners' tests. */
export type StartThread<Request, Reply> = (listener: ThreadListener<Reply>) => Thread<Request>;

/** `name` stands in debuggers and profiles · `start`: what the worker finds as workerData, cloned. */
export interface ThreadOptions {
  readonly name: string;
  readonly start: unknown;
  /**
   * Told to a thread that is stopped, which then ends by itself: a thread that is ended within a native call may take
   * the whole process with it ("terminate called after throwing Napi::Error"). Absent: it is ended at once.
   */
  readonly lastWord?: unknown;
}

/** The longest that a thread may take to end by itself; a native call takes a fraction of it. */
const graceMs = 3_000;

/** Resolves when the worker has ended, or after `graceMs`. */
async function endsAfter(worker: Worker, lastWord: unknown): Promise<void> {
  if (worker.threadId < 0) return;
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  worker.postMessage(lastWord);
  await setTimeout(graceMs, undefined, ended).catch(() => {});
}

/** Starts the bundled `workerFile`. A file that is not there is told by `lost`. */
export function threadStarter<Request, Reply>(
  workerFile: string | URL,
  { name, start, lastWord }: ThreadOptions,
): StartThread<Request, Reply> {
  return (listener) => {
    const worker = new Worker(workerFile, { workerData: start, name });
    let gone = false;
    let reason = 'exit';
    worker.on('message', (reply: Reply) => {
      if (!gone) listener.reply(reply);
    });
    worker.on('error', (error) => {
      reason = (error as NodeJS.ErrnoException).code ?? error.name;
    });
    worker.on('exit', (code) => {
      if (gone) return;
      gone = true;
      listener.lost(`${reason} ${code}`);
    });
    return {
      post: (request, transferred = []) => worker.postMessage(request, [...transferred]),
      stop: async () => {
        gone = true;
        if (lastWord !== undefined) await endsAfter(worker, lastWord);
        await worker.terminate();
      },
    };
  };
}
