// How well concerns are bundled by meaning, on sets whose concerns are known to share an article.
// Embeds them with the model in force; keeps nothing.
import { clusterVectors } from '../../../knowledge/gaps/clusterVectors';
import { detectLanguage } from '../../../knowledge/language/detectLanguage';
import { centreQuery } from '../../../knowledge/search/centreQuery';
import { concernMeansFor } from '../../../knowledge/search/concernMeans';
import type { EngineParts } from '../../engine/compose';
import { type EvalConcern, readEvalSet } from '../evalSet';
import { printLine, printTable } from '../output';
import { scoreClusters } from './clusterScores';

const tried = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;
const shares = [0, 0.65, 1] as const;
const mostConcerns = 1_000;

export async function measureGaps(folder: string, parts: EngineParts): Promise<void> {
  const concerns = (await readEvalSet(folder)).concerns.filter(({ gold }) => gold.size > 0);
  const step = Math.max(1, concerns.length / mostConcerns);
  const picked = concerns.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const raw = await embedAll(picked, parts);
  const known = picked.map(({ gold }) => [...gold].sort().join(' '));
  printLine(`${folder}: ${picked.length} concerns of ${new Set(known).size} topics`);
  const rows: string[][] = [['centred', 'least', 'bundles', 'alone', 'V', 'homog.', 'compl.', 'ARI', 'ms']];
  for (const share of shares) {
    const vectors = centred(picked, raw, share, parts);
    for (const least of tried) rows.push([share.toFixed(2), ...row(vectors, known, least)]);
  }
  printTable(rows);
}

function row(vectors: readonly Float32Array[], known: readonly string[], least: number): string[] {
  const startMs = performance.now();
  const groups = finish(clusterVectors(vectors, { least }));
  const ms = performance.now() - startMs;
  const found = new Array<number>(vectors.length).fill(-1);
  for (const [group, members] of groups.entries()) for (const at of members) found[at] = group;
  const { vMeasure, homogeneity, completeness, adjustedRand } = scoreClusters(found, known);
  const alone = groups.filter((members) => members.length === 1).length;
  const figures = [vMeasure, homogeneity, completeness, adjustedRand].map((value) => value.toFixed(3));
  return [least.toFixed(2), String(groups.length), String(alone), ...figures, ms.toFixed(0)];
}

async function embedAll(
  concerns: readonly EvalConcern[],
  { seat }: EngineParts,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const { text } of concerns) vectors.push(await seat.answering!.embedder.embedQuery(text));
  return vectors;
}

function centred(
  concerns: readonly EvalConcern[],
  vectors: readonly Float32Array[],
  share: number,
  { seat, concernMeans }: EngineParts,
): readonly Float32Array[] {
  const means = concernMeansFor(concernMeans, seat.answering!.embedder.fingerprint);
  if (!means || share === 0) return vectors;
  return vectors.map((vector, at) => centreQuery(vector, means[detectLanguage(concerns[at]!.text)], share));
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
