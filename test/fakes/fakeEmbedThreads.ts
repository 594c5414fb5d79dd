// Embedding threads without threads: each request waits until the test answers it.
// Knows the messages of indexer/embed; answers with a vector that holds the request's own number.
import type { NumberedRequest, WorkerReply } from '../../indexer/embed/embedMessages';
import type { StartThread } from '../../indexer/embed/embedThread';
import type { ThreadListener as Listener } from '../../indexer/threads/startThread';

type ThreadListener = Listener<WorkerReply>;

export interface FakeThread {
  /** Requests handed over and not answered yet, oldest first. */
  readonly pending: NumberedRequest[];
  stopped: boolean;
  readonly listener: ThreadListener;
  /** Answers the oldest request. */
  answer(): void;
  /** Dies without answering. */
  die(): void;
}

export interface FakeThreads {
  readonly start: StartThread;
  /** Every thread ever started, oldest first. */
  readonly started: readonly FakeThread[];
  /** Every request that reached a thread, in order. */
  readonly reached: readonly NumberedRequest[];
}

/** Threads that are ready as soon as they are started, unless `failing`. */
export function fakeEmbedThreads(failing = false): FakeThreads {
  const started: FakeThread[] = [];
  const reached: NumberedRequest[] = [];
  const start: StartThread = (listener) => {
    const thread = fakeThread(listener);
    started.push(thread);
    queueMicrotask(() => greet(listener, failing));
    return {
      post: (request) => {
        reached.push(request);
        thread.pending.push(request);
      },
      stop: async () => {
        thread.stopped = true;
      },
    };
  };
  return { start, started, reached };
}

function fakeThread(listener: ThreadListener): FakeThread {
  const pending: NumberedRequest[] = [];
  return {
    pending,
    listener,
    stopped: false,
    answer() {
      const { id } = pending.shift()!;
      const vector = Float32Array.of(id);
      listener.reply({ kind: 'vectors', id, vector, sentenceVectors: new Float32Array(0) });
    },
    die: () => listener.lost('test'),
  };
}

function greet(listener: ThreadListener, failing: boolean): void {
  if (!failing) {
    listener.reply({ kind: 'ready', fingerprint: 'fake', dimensions: 1 });
    return;
  }
  const details = { source: 'fake', reason: 'test', path: '' };
  listener.reply({ kind: 'failed', code: 'MODEL_INVALID', details });
  listener.lost('exit 0');
}
