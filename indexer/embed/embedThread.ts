// One embedding thread as the lanes see it.
// Knows which messages go to and fro; starting threads is told in indexer/threads.
import { type StartThread as Start, type Thread, threadStarter } from '../threads/startThread';
import { type EmbedWorkerStart, type NumberedRequest, stopWord, type WorkerReply } from './embedMessages';

export type EmbedThread = Thread<NumberedRequest>;

/** Starts a thread for a lane; replaced by a fake in the lanes' tests. */
export type StartThread = Start<NumberedRequest, WorkerReply>;

/** Starts `workerFile` (the bundled embedWorker) with the given start values. */
export function startEmbedThread(workerFile: string | URL, start: EmbedWorkerStart): StartThread {
  return threadStarter(workerFile, { name: `embed-${start.role}`, start, lastWord: stopWord });
}
