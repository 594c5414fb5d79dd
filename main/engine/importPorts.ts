// What an import writes with: the pair of model and index that takes new vectors.
// Chooses; embeds nothing itself.
import type { ImportPorts } from '../../indexer/pipeline/importOptions';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { EngineParts } from './compose';

/** Fails with MODEL_LOADING before the model is there. */
export function importPorts({
  seat,
  store,
  clock,
  preparer,
}: Pick<EngineParts, 'seat' | 'store' | 'clock' | 'preparer'>): ImportPorts {
  const meaning = seat.importing;
  if (!meaning) throw new TablettError('MODEL_LOADING');
  return { store, clock, preparer, embedder: meaning.embedder, fingerprint: meaning.fingerprint };
}
