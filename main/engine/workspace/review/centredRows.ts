// Vectors of articles as the map is laid out from: each language's own lean taken out, so that topics meet across languages.
// In slices; knows vectors and languages.

import { Slices } from '../../../../indexer/threads/slices';
import { toUnitLength } from '../../../../knowledge/arithmetic/toUnitLength';
import type { ArticleHead } from '../../../../knowledge/ports';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import { type Language, languages } from '../../../../knowledge/vocabulary/language';

type PlacedHead = Pick<ArticleHead, 'id' | 'language'>;
type Vectors = ReadonlyMap<ArticleId, Float32Array>;

/** Fewer articles of a language have no lean of their own. */
const fewestOfLanguage = 8;

/** `rows`: [heads × dim] row-major, unit length. Every head must have a vector. */
export async function centredRows(
  heads: readonly PlacedHead[],
  vectors: Vectors,
): Promise<{ readonly rows: Float32Array; readonly dim: number }> {
  const [first] = heads;
  const dim = (first && vectors.get(first.id)?.length) ?? 1;
  const means = await meansOf(heads, vectors, dim);
  const rows = new Float32Array(heads.length * dim);
  const slices = new Slices();
  for (const [at, { id, language }] of heads.entries()) {
    const row = rows.subarray(at * dim, (at + 1) * dim);
    const vector = vectors.get(id)!;
    const mean = means[language];
    for (let n = 0; n < dim; n++) row[n] = vector[n]! - mean[n]!;
    toUnitLength(row);
    await slices.pause();
  }
  return { rows, dim };
}

async function meansOf(
  heads: readonly PlacedHead[],
  vectors: Vectors,
  dim: number,
): Promise<Readonly<Record<Language, Float32Array>>> {
  const means = { de: new Float32Array(dim), en: new Float32Array(dim) };
  const counts = { de: 0, en: 0 };
  const slices = new Slices();
  for (const { id, language } of heads) {
    counts[language] += 1;
    const vector = vectors.get(id)!;
    for (let n = 0; n < dim; n++) means[language][n]! += vector[n]!;
    await slices.pause();
  }
  for (const language of languages) {
    const few = counts[language] < fewestOfLanguage;
    for (let n = 0; n < dim; n++) means[language][n]! = few ? 0 : means[language][n]! / counts[language];
  }
  return means;
}
