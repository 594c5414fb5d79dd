// The engine's parts without the engine around them, for measuring and fitting: model loaded, nothing importing.
// Only for what the engine's own calls do not offer.
import { composeEngine, type EngineParts } from '../engine/compose';
import type { EngineOptions } from '../engine/engine';
import { openMeaning } from '../engine/openMeaning';

/** Runs `work` with the parts of a data folder and closes them. Fails like openEngine, and with MODEL_*. */
export async function withParts<T>(
  options: EngineOptions,
  work: (parts: EngineParts) => Promise<T>,
): Promise<T> {
  const parts = await composeEngine(options);
  try {
    await openMeaning(parts.seat, parts.meaningPorts);
    return await work(parts);
  } finally {
    await parts.seat.close();
    await parts.close();
  }
}
