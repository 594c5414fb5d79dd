// The summaries of `eval` as tables for a terminal.
// Computes nothing.
import { basename } from 'node:path';
import { answerSteps } from '../answerSteps';
import { printLine, printTable } from '../output';
import type { LikelihoodMeasures } from './measureLikelihood';
import type { PooledSummary, ProtocolSummary, SetSummary } from './summariseSet';

export function printSummary(sets: readonly SetSummary[], pooled: PooledSummary): void {
  for (const { set, articles, concerns, answerable, withheld } of sets)
    printLine(
      `${set}: ${articles} articles (${withheld.articlesWithheld} withheld in the second protocol), ${concerns} concerns (${answerable} and ${withheld.answerable} answerable)`,
    );
  for (const { set, earliness } of sets)
    if (earliness !== undefined) printLine(`${basename(set)}: earliness ${share(earliness)}`);
  printLine();
  printTable([
    ['ranking and silence', '', 'hit@1', 'hit@3', 'MRR@10', 'nDCG@10', ...silenceHeads],
    ...bothProtocols(sets, rankingCells),
  ]);
  printLine();
  const likelihoodRows = bothProtocols(sets, ({ likelihood }) => likelihoodCells(likelihood));
  const pooledRows = [
    ['all sets', 'all', ...likelihoodCells(pooled.likelihood)],
    ['', '30 % withheld', ...likelihoodCells(pooled.withheld.likelihood)],
  ];
  printTable([
    ['likelihood of the first card', '', ...likelihoodHeads],
    ...likelihoodRows,
    ...(sets.length > 1 ? pooledRows : []),
  ]);
  printLine();
  printTable([
    ['p50 / p95 ms', ...answerSteps.map((step) => step.slice(0, -2))],
    ...sets.map((set) => [basename(set.set), ...timeCells(set)]),
  ]);
}

const silenceHeads = ['silent', 'silent, answerable', 'silent, unanswerable', 'wrong of shown'];
const likelihoodHeads = [
  ...['judged', 'mean', 'solved', 'ECE', 'excess', 'Brier', 'base', 'AUROC right'],
  ...['AUROC answerable', 'false answers at 90 %', 'AURC'],
];

function bothProtocols(
  sets: readonly SetSummary[],
  cells: (protocol: ProtocolSummary) => readonly string[],
): readonly (readonly string[])[] {
  return sets.flatMap((set) => [
    [basename(set.set), 'all', ...cells(set)],
    ['', '30 % withheld', ...cells(set.withheld)],
  ]);
}

function rankingCells(measures: ProtocolSummary): readonly string[] {
  const { hit1, hit3, mrr10, ndcg10, silent, silentWhenAnswerable, silentWhenUnanswerable, shownWrong } =
    measures;
  const quality = [hit1, hit3, mrr10, ndcg10];
  return [...quality, silent, silentWhenAnswerable, silentWhenUnanswerable, shownWrong].map(share);
}

function likelihoodCells(measures: LikelihoodMeasures): readonly string[] {
  const { judged, meanLikelihood, solvedShare, ece, excessEce, brier, brierBase } = measures;
  const { aurocSolved, aurocAnswerable, falseAnswersAt90, riskArea } = measures;
  const calibration = [meanLikelihood, solvedShare, ece, excessEce, brier, brierBase];
  return [
    String(judged),
    ...[...calibration, aurocSolved, aurocAnswerable, falseAnswersAt90, riskArea].map(share),
  ];
}

function timeCells({ timings }: ProtocolSummary): readonly string[] {
  return answerSteps.map((step) => `${timings[step].p50.toFixed(2)} / ${timings[step].p95.toFixed(2)}`);
}

function share(value: number | null): string {
  return value === null || Number.isNaN(value) ? '–' : value.toFixed(3);
}
