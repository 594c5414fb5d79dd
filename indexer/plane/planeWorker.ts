// Entry of the thread that lays out the map: one request, one reply, one after the other.
// Its bundled file is named by whoever starts it.
import { parentPort } from 'node:worker_threads';
import type { PlaneReply, PlaneRequest } from './planeMessages';
import { projectVectors } from './projectVectors';

if (!parentPort) throw new Error('planeWorker runs in a worker thread only');
const port = parentPort;

port.on('message', ({ id, vectors, dim }: PlaneRequest) => {
  const reply: PlaneReply = { id, places: projectVectors(vectors, dim) };
  port.postMessage(reply, [reply.places.buffer as ArrayBuffer]);
});
