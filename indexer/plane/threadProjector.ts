// The projector in a thread of its own, which ends when it has nothing to do.
// Knows nothing of how vectors are laid out.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { PlaneProjector } from '../../knowledge/ports';
import { type StartThread, type Thread, threadStarter } from '../threads/startThread';
import type { PlaneReply, PlaneRequest } from './planeMessages';

interface Waiting {
  readonly resolve: (places: Float32Array) => void;
  readonly reject: (failure: TablettError) => void;
}

/** `workerFile`: the bundled planeWorker. Its thread starts with the first request. */
export function openPlaneProjector(workerFile: string): PlaneProjector {
  return new ThreadProjector(threadStarter(workerFile, { name: 'plane', start: undefined }));
}

/** Owns its thread; a lost one fails what waited and starts anew with the next request. */
export class ThreadProjector implements PlaneProjector {
  #thread: Thread<PlaneRequest> | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();
  #closed = false;

  constructor(private readonly start: StartThread<PlaneRequest, PlaneReply>) {}

  project(vectors: Float32Array, dim: number): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new TablettError('CANCELLED'));
      this.#thread ??= this.start({
        reply: (reply) => this.#settle(reply),
        lost: (reason) => this.#fail(new TablettError('WORKER_LOST', { reason })),
      });
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#thread.post({ id, vectors, dim }, [vectors.buffer as ArrayBuffer]);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const thread = this.#thread;
    this.#fail(new TablettError('CANCELLED'));
    await thread?.stop();
  }

  #settle({ id, places }: PlaneReply): void {
    this.#waiting.get(id)?.resolve(places);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    // A map is laid out once in a while; the thread need not wait for the next.
    void this.#thread?.stop();
    this.#thread = undefined;
  }

  #fail(failure: TablettError): void {
    this.#thread = undefined;
    for (const { reject } of this.#waiting.values()) reject(failure);
    this.#waiting.clear();
  }
}
