// `eval --report DIR`: report.json and two diagrams for each set and protocol, and for all sets together.
// Writes files; measures nothing but what the diagrams show.
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { reliability } from '../../../knowledge/likelihood/measures/reliability';
import { riskCoverage } from '../../../knowledge/likelihood/measures/riskCoverage';
import { rankOfGold } from '../measures';
import type { Asked } from './askSet';
import type { EvaluatedSet } from './evaluateSet';
import { judgementsOf, measureLikelihood } from './measureLikelihood';
import { reliabilityFinding, silenceFinding } from './reportWords';
import type { PooledSummary, SetSummary } from './summariseSet';

export interface Summaries {
  readonly sets: readonly SetSummary[];
  readonly pooled: PooledSummary;
}

/** `folder` is there. Files are named `<set>-<protocol>-<diagram>.svg`; those of an earlier report with the same names are replaced. */
export async function writeReport(
  folder: string,
  evaluated: readonly EvaluatedSet[],
  summaries: Summaries,
): Promise<void> {
  const runs = evaluated.flatMap(({ set, whole, thinned }) =>
    protocols(basename(set, extname(set)), { whole, thinned }),
  );
  const all = protocols('all-sets', {
    whole: evaluated.flatMap(({ whole }) => whole),
    thinned: evaluated.flatMap(({ thinned }) => thinned),
  });
  const curves = [];
  for (const run of evaluated.length > 1 ? [...runs, ...all] : runs) {
    await drawRun(folder, run);
    const judgements = judgementsOf(run.asked);
    const { points } = riskCoverage(judgements);
    const firstCards = run.asked.map(firstCardOf);
    curves.push({ run: run.name, bins: reliability(judgements).bins, riskCoverage: points, firstCards });
  }
  const report = { ...summaries, diagrams: curves };
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
}

/** One concern as other analyses need it. `rank`: of the first right article from 1, 0 where none is among the cards. */
function firstCardOf({ likelihood, sources, concern, abstained }: Asked) {
  const rank = rankOfGold(sources, concern.gold) ?? 0;
  return { likelihood: likelihood ?? null, rank, answerable: concern.gold.size > 0, abstained };
}

interface Run {
  readonly name: string;
  readonly asked: readonly Asked[];
}

function protocols(
  name: string,
  { whole, thinned }: Pick<EvaluatedSet, 'whole' | 'thinned'>,
): readonly Run[] {
  return [
    { name: `${name}-all`, asked: whole },
    { name: `${name}-withheld`, asked: thinned },
  ];
}

async function drawRun(folder: string, { name, asked }: Run): Promise<void> {
  // The chart library is large: loaded for those who want diagrams.
  const [{ reliabilityDiagram }, { riskCoverageDiagram }] = await Promise.all([
    import('./reliabilityDiagram'),
    import('./riskCoverageDiagram'),
  ]);
  const judgements = judgementsOf(asked);
  const measures = measureLikelihood(asked);
  const write = (kind: string, svg: string) => writeFile(join(folder, `${name}-${kind}.svg`), svg);
  await write('reliability', reliabilityDiagram(judgements, reliabilityFinding(measures)));
  await write('risk-coverage', riskCoverageDiagram(judgements, silenceFinding(measures)));
}
