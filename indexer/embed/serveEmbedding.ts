// The inside of an embedding worker: loads the model, checks it, answers requests one after the other.
// Knows a message port, not threads; import steps aside while questions are answered.
import { toTablettError } from '../../knowledge/errors/tablettError';
import { checkModel } from './checkModel';
import { type EmbedWorkerStart, type NumberedRequest, stopWord, type WorkerReply } from './embedMessages';
import type { LoadedModel } from './loadedModel';
import { loadModel } from './loadModel';

/** The part of a MessagePort that is needed. */
export interface WorkerPort {
  postMessage(reply: WorkerReply, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (request: NumberedRequest | typeof stopWord) => void): void;
  close(): void;
}

/** The longest an import worker stands aside: a question takes milliseconds, a lost one must not stop imports. */
const longestWaitMs = 250;

/** Serves until the port closes. A model that cannot be loaded is reported, then the port is closed. */
export async function serveEmbedding(port: WorkerPort, start: EmbedWorkerStart): Promise<void> {
  let model: LoadedModel;
  try {
    model = await loadModel(start.place);
    await checkModel(model, start.place, 'quick');
  } catch (error) {
    const { code, details } = toTablettError(error, 'embedWorker');
    port.postMessage({ kind: 'failed', code, details });
    port.close();
    return;
  }
  const gate = new Int32Array(start.gate);
  let turn = Promise.resolve();
  let stopping = false;
  port.on('message', (request) => {
    if (request === stopWord) {
      stopping = true;
      turn = turn.then(() => port.close());
      return;
    }
    turn = turn.then(async () => {
      if (stopping) return;
      if (start.role === 'import') standAside(gate);
      await answer(port, model, request);
    });
  });
  port.postMessage({ kind: 'ready', fingerprint: model.fingerprint, dimensions: model.dimensions });
}

/** Blocks this thread while questions are answered. */
function standAside(gate: Int32Array<SharedArrayBuffer>): void {
  const until = performance.now() + longestWaitMs;
  for (let questions = Atomics.load(gate, 0); questions > 0; questions = Atomics.load(gate, 0)) {
    const left = until - performance.now();
    if (left <= 0) return;
    Atomics.wait(gate, 0, questions, left);
  }
}

async function answer(port: WorkerPort, model: LoadedModel, request: NumberedRequest): Promise<void> {
  const { id } = request;
  try {
    const { vector, sentenceVectors } =
      request.kind === 'query'
        ? { vector: await model.embedQuery(request.text), sentenceVectors: new Float32Array(0) }
        : await model.embedPassage(request.passage);
    const buffers = [vector.buffer, sentenceVectors.buffer] as ArrayBuffer[];
    port.postMessage({ kind: 'vectors', id, vector, sentenceVectors }, buffers);
  } catch (error) {
    const { code, details } = toTablettError(error, 'embedWorker');
    port.postMessage({ kind: 'failure', id, code, details });
  }
}
