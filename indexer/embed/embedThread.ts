// One worker thread as the lanes see it: post requests, hear replies, learn once that it is gone.
// The only file that starts threads; knows nothing of what is asked.
import { Worker } from 'node:worker_threads';
import type { EmbedWorkerStart, NumberedRequest, WorkerReply } from './embedMessages';

export interface EmbedThread {
  post(request: NumberedRequest): void;
  stop(): Promise<void>;
}

/** `lost` comes once, after the last reply, unless the thread was stopped on purpose. */
export interface ThreadListener {
  reply(reply: WorkerReply): void;
  lost(reason: string): void;
}

/** Starts a thread for a lane; replaced by a fake in the lanes' tests. */
export type StartThread = (listener: ThreadListener) => EmbedThread;

/** Starts `workerFile` (the bundled embedWorker) with the given start values. */
export function startEmbedThread(workerFile: string | URL, start: EmbedWorkerStart): StartThread {
  return (listener) => {
    const worker = new Worker(workerFile, { workerData: start, name: `embed-${start.role}` });
    let gone = false;
    let reason = 'exit';
    worker.on('message', (reply: WorkerReply) => {
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
      post: (request) => worker.postMessage(request),
      stop: async () => {
        gone = true;
        await worker.terminate();
      },
    };
  };
}
