// Loads the model at a place with the adapter it needs; the other adapter's package is never touched.
// Knows nothing of threads.
import type { LoadedModel } from './loadedModel';
import type { ModelPlace } from './modelPlace';

/** Fails with MODEL_INVALID. */
export async function loadModel(place: ModelPlace): Promise<LoadedModel> {
  if (place.kind === 'compiled') return (await import('./compiledEmbedder')).openCompiledModel(place.dir);
  const { openTransformersModel } = await import('./transformersEmbedder');
  return openTransformersModel(place.dir, place.settings);
}
