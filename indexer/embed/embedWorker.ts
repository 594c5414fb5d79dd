// Entry of an embedding worker thread: one call.
// Its bundled file is named by the caller of openEmbedder.
import { parentPort, workerData } from 'node:worker_threads';
import type { EmbedWorkerStart } from './embedMessages';
import { serveEmbedding, type WorkerPort } from './serveEmbedding';

if (!parentPort) throw new Error('embedWorker runs in a worker thread only');
void serveEmbedding(parentPort as unknown as WorkerPort, workerData as EmbedWorkerStart);
