// The real model for tests, as set-up brought it: tests never fetch, and never pass without it.
// Knows only the supply.
import { supplyModel } from '../../main/setup/model/supplyModel';

/** Folder of the compiled default model. Fails, never skips, when `npm test` has not brought it. */
export async function compiledModelDir(): Promise<string> {
  const place = await supplyModel({ fetching: 'never' });
  if (place.kind !== 'compiled') throw new Error(`These tests need the compiled model, found ${place.dir}`);
  return place.dir;
}
