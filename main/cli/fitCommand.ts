// `fit`: the first calibration, from the sample base's concerns; printed as the JSON that is committed.
// Imports the sample into a throw-away folder and judges every candidate near the top.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSources } from '../../indexer/pipeline/importSources';
import { calibrationFingerprint } from '../../knowledge/likelihood/calibration';
import { featuresOf } from '../../knowledge/likelihood/features';
import { fitCalibration, type LabelledFeatures } from '../../knowledge/likelihood/fitCalibration';
import { analyseConcern } from '../../knowledge/query/analyseConcern';
import { rankCandidates } from '../../knowledge/ranking/rankCandidates';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import { findCandidates } from '../../knowledge/search/findCandidates';
import type { EngineParts } from '../engine/compose';
import { importPorts } from '../engine/importPorts';
import { type EvalConcern, readEvalSet } from './evalSet';
import { withParts } from './openParts';
import { printJson, printLine } from './output';
import { sampleFolder } from './sampleFolder';
import { workerFile } from './withEngine';

/** Candidates judged a concern: what a list shows. */
const judgedRanks = 3;

export async function fitCommand(options: {
  readonly json?: boolean;
  readonly write?: string;
}): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'silbertablett-fit-'));
  try {
    await withParts({ dataDir, workerFile, onEvent: () => {} }, async (parts) => {
      const { paths, concerns } = await readEvalSet(sampleFolder());
      await importSources(paths, importPorts(parts), { onProgress: () => {} });
      const examples = (await Promise.all(concerns.map((concern) => judge(concern, parts)))).flat();
      const index = parts.seat.answering?.fingerprint ?? '';
      const calibration = fitCalibration(examples, {
        fingerprint: calibrationFingerprint(index, rankingFingerprint),
        fittedOn: `sample base, ${concerns.length} concerns`,
      });
      if (options.write) await writeFile(options.write, `${JSON.stringify(calibration, null, 2)}\n`);
      if (options.json || !options.write) printJson(calibration);
      else printLine(`Fitted on ${examples.length} judged cards, written to ${options.write}.`);
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function judge({ text, gold }: EvalConcern, parts: EngineParts): Promise<readonly LabelledFeatures[]> {
  const { seat, lexicalIndex, store } = parts;
  const { embedder, vectorIndex } = seat.answering!;
  const { query } = analyseConcern({ text });
  const { candidates } = await findCandidates(query, { embedder, vectorIndex, lexicalIndex });
  const ranked = rankCandidates(candidates);
  const heads = await store.articleHeads(ranked.slice(0, judgedRanks).map(({ articleId }) => articleId));
  return heads.map(({ source }, rank) => ({ features: featuresOf(rank, ranked), solved: gold.has(source) }));
}
