// The full self-test of a model that was just supplied, once per model and machine.
// Knows nothing of sources.
import { checkModel } from '../../../indexer/embed/checkModel';
import { loadModel } from '../../../indexer/embed/loadModel';
import type { ModelPlace } from '../../../indexer/embed/modelPlace';
import type { ModelCache } from './modelCache';

/** Loads the model, compares it with its reference vectors, closes it. Fails with MODEL_INVALID. */
export async function checkSupplied(place: ModelPlace, cache: ModelCache): Promise<void> {
  const model = await loadModel(place);
  try {
    await checkModel(model, place, 'full');
    await cache.rememberPassed(model.fingerprint).catch(() => {});
  } finally {
    await model.close();
  }
}
