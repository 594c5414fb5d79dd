// The self-test: a model must give the default model's reference vectors, or at least sound vectors if it is another.
// Knows nothing of adapters.
import { TablettError } from '../../knowledge/errors/tablettError';
import golden from './golden.json';
import type { LoadedModel } from './loadedModel';
import { isDefaultModel, type ModelPlace } from './modelPlace';

/** Below this cosine to the reference a model is refused: wrong weights still reach .96 and find nothing. */
const minGoldenCosine = 0.97;

/** `quick`: one short line, some milliseconds, at every start · `full`: all lines, when a model is supplied. */
export type CheckDepth = 'quick' | 'full';

/** Fails with MODEL_INVALID. */
export async function checkModel(model: LoadedModel, place: ModelPlace, depth: CheckDepth): Promise<void> {
  const fault = isDefaultModel(place) ? await goldenFault(model, depth) : await soundFault(model);
  if (fault === undefined) return;
  const source = place.kind === 'compiled' ? 'compiled' : place.settings.name;
  throw new TablettError('MODEL_INVALID', { source, reason: fault, path: place.dir });
}

async function goldenFault(model: LoadedModel, depth: CheckDepth): Promise<string | undefined> {
  const shortest = golden.reduce((least, line) => (line.text.length < least.text.length ? line : least));
  for (const line of depth === 'quick' ? [shortest] : golden) {
    const vector = await embedLine(model, line.prefix, line.text);
    const cosine = line.vector.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0);
    if (!(cosine >= minGoldenCosine)) {
      return `cosine ${cosine.toFixed(3)} to a reference vector, at least ${minGoldenCosine} is expected`;
    }
  }
  return undefined;
}

async function embedLine(model: LoadedModel, prefix: string, text: string): Promise<Float32Array> {
  if (prefix === 'query') return model.embedQuery(text);
  return (await model.embedPassage({ context: '', sentences: [text] })).vector;
}

async function soundFault(model: LoadedModel): Promise<string | undefined> {
  const vector = await model.embedQuery('Zählerstand');
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  if (vector.length !== model.dimensions) return `${vector.length} numbers, expected ${model.dimensions}`;
  return Math.abs(squares - 1) < 1e-3 ? undefined : 'vectors are not of unit length';
}
