// Loads the model beside everything else and, after a change of model, has all articles embedded anew.
// Knows the seat and the pipeline, not where models come from.

import { articlesToReembed, reembedArticles } from '../../indexer/pipeline/reembedArticles';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { EngineParts } from './compose';
import { importPorts } from './importPorts';
import { openMeaning } from './openMeaning';

export interface ModelStart {
  /** Resolves once vectors answer; rejects with MODEL_MISSING or MODEL_INVALID. */
  readonly ready: Promise<void>;
  /** Resolves once no article waits for new vectors. */
  readonly settled: Promise<void>;
  readonly state: () => 'loading' | 'ready' | 'missing';
  stop(): Promise<void>;
}

/** `tell` is called whenever the status changed; never before this has returned. */
export function startModel(parts: EngineParts, tell: () => void): ModelStart {
  let state: 'loading' | 'ready' | 'missing' = 'loading';
  const stopping = new AbortController();
  const opening = openMeaning(parts.seat, parts.meaningPorts);
  const ready = opening.then(
    () => {
      state = 'ready';
      tell();
    },
    (thrown: unknown) => {
      state = 'missing';
      tell();
      throw toTablettError(thrown, 'startModel');
    },
  );
  const settled = ready.then(async () => {
    if (!(await opening).changed) return;
    await reembedAll(parts, stopping.signal, tell);
    tell();
  });
  // Whoever waits is told; alone, a missing model must not end the process: words go on answering.
  ready.catch(() => {});
  settled.catch(() => {});
  const stop = async () => {
    stopping.abort();
    await settled.catch(() => {});
  };
  return { ready, settled, state: () => state, stop };
}

async function reembedAll(parts: EngineParts, signal: AbortSignal, onDone: () => void): Promise<void> {
  const ports = importPorts(parts);
  const waiting = await articlesToReembed(ports);
  await reembedArticles(waiting, ports, { signal, onDone });
  if (!signal.aborted) await parts.seat.change();
}
