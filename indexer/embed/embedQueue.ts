// The Embedder port over worker threads: one lane for questions, one for import, which stands aside for questions.
// The one place where the two jobs compete for the processor; knows nothing of models.
import type { Embedder, PassageText, PassageVectors } from '../../knowledge/ports';
import { EmbedLane } from './embedLane';
import type { ReadyReply } from './embedMessages';
import type { StartThread } from './embedThread';

export interface EmbedQueueOptions {
  readonly startQuestionThread: StartThread;
  readonly startImportThread: StartThread;
  /** Threads for import, at least 1. */
  readonly importThreads: number;
  /** One Int32 shared with the import threads: how many questions are being answered. */
  readonly gate: SharedArrayBuffer;
  /** Import threads end after this long without a passage; default 20 s. */
  readonly idleStopMs?: number;
}

/**
 * Passages that an import thread has at once. The next one comes by way of the engine's thread, which is busy for some
 * tens of milliseconds with every commit: two passages of 7 ms would leave the thread idle meanwhile.
 */
const importDepth = 6;

export class EmbedQueue implements Embedder {
  private constructor(
    private readonly questions: EmbedLane,
    private readonly imports: EmbedLane,
    private readonly ready: ReadyReply,
  ) {}

  /** Starts the question thread and waits for its model. Fails with MODEL_INVALID or WORKER_LOST. */
  static async open(options: EmbedQueueOptions): Promise<EmbedQueue> {
    const gate = new Int32Array(options.gate);
    const questions = new EmbedLane({
      start: options.startQuestionThread,
      threads: 1,
      depth: 1,
      retries: 0,
      eager: true,
      onRunning: (change) => {
        Atomics.add(gate, 0, change);
        Atomics.notify(gate, 0);
      },
    });
    const imports = new EmbedLane({
      start: options.startImportThread,
      threads: options.importThreads,
      depth: importDepth,
      retries: 1,
      eager: false,
      idleStopMs: options.idleStopMs ?? 20_000,
    });
    try {
      return new EmbedQueue(questions, imports, await questions.warmUp());
    } catch (error) {
      await questions.close();
      throw error;
    }
  }

  get fingerprint(): string {
    return this.ready.fingerprint;
  }

  get dimensions(): number {
    return this.ready.dimensions;
  }

  async embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    return (await this.questions.call({ kind: 'query', text }, signal)).vector;
  }

  async embedPassage(passage: PassageText, signal?: AbortSignal): Promise<PassageVectors> {
    const { vector, sentenceVectors } = await this.imports.call({ kind: 'passage', passage }, signal);
    return { vector, sentenceVectors };
  }

  expectPassages(): void {
    this.imports.startAll();
  }

  async close(): Promise<void> {
    await Promise.all([this.questions.close(), this.imports.close()]);
  }
}
