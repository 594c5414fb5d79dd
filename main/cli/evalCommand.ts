// `eval SETDIR`: how well the base answers questions whose solving article is known.
// Imports the set into the data folder (a throw-away one unless --data is given) and asks through the same engine.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, AnswerTimings } from '../../knowledge/vocabulary/answer';
import type { Engine } from '../engine/engine';
import { type EvalConcern, readEvalSet } from './evalSet';
import { mean, ndcg, percentile, rankOfGold } from './measures';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';

export interface EvalOptions extends CommonOptions {
  readonly limit?: number;
}

const depth = 10;
const steps = [
  'analyseMs',
  'embedMs',
  'searchMs',
  'rankMs',
  'cardsMs',
  'totalMs',
] as const satisfies readonly (keyof AnswerTimings)[];

export async function evalCommand(folder: string, options: EvalOptions): Promise<void> {
  const { paths, concerns } = await readEvalSet(folder);
  const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'silbertablett-eval-')));
  try {
    await withEngine({ ...options, data: dataDir }, async (engine) => {
      const report = await engine.importPaths(paths);
      const judged = await askAll(concerns.slice(0, options.limit), engine);
      const result = {
        set: folder,
        articles: engine.status().articles,
        imported: report.articles,
        ...measure(judged),
      };
      if (options.json) printJson(result);
      else print(result);
    });
  } finally {
    if (!options.data) await rm(dataDir, { recursive: true, force: true });
  }
}

interface Judged {
  readonly concern: EvalConcern;
  readonly answer: Answer;
  readonly sources: readonly string[];
}

async function askAll(concerns: readonly EvalConcern[], engine: Engine): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const concern of concerns) {
    const answer = await engine.ask({ text: concern.text, top: depth });
    const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
    judged.push({ concern, answer, sources: cards.map(({ source }) => source) });
  }
  return judged;
}

/** Ranking is measured on answerable concerns only, also where the answer abstained; silence on its own. */
function measure(judged: readonly Judged[]) {
  const answerable = judged.filter(({ concern }) => concern.gold.size > 0);
  const unanswerable = judged.filter(({ concern }) => concern.gold.size === 0);
  const ranks = answerable.map(({ sources, concern }) => rankOfGold(sources, concern.gold));
  const within = (limit: number) => mean(ranks.map((rank) => (rank !== undefined && rank <= limit ? 1 : 0)));
  const silent = (list: readonly Judged[]) =>
    mean(list.map(({ answer }) => (answer.kind === 'abstained' ? 1 : 0)));
  const timings = Object.fromEntries(
    steps.map((step) => {
      const values = judged.map(({ answer }) => answer.timings[step]);
      return [step, { p50: percentile(values, 0.5), p95: percentile(values, 0.95) }];
    }),
  );
  return {
    concerns: judged.length,
    answerable: answerable.length,
    hit1: within(1),
    hit3: within(3),
    mrr10: mean(ranks.map((rank) => (rank === undefined ? 0 : 1 / rank))),
    ndcg10: mean(answerable.map(({ sources, concern }) => ndcg(sources, concern.gold, depth))),
    silentWhenAnswerable: silent(answerable),
    silentWhenUnanswerable: unanswerable.length > 0 ? silent(unanswerable) : null,
    timings: timings as Record<(typeof steps)[number], { p50: number; p95: number }>,
  };
}

function print(result: ReturnType<typeof measure> & { set: string; articles: number }): void {
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  printLine(
    `${result.set}: ${result.articles} articles, ${result.concerns} concerns (${result.answerable} answerable)`,
  );
  printTable([
    ['hit@1', 'hit@3', 'MRR@10', 'nDCG@10', 'silent, answerable', 'silent, unanswerable'],
    [
      result.hit1,
      result.hit3,
      result.mrr10,
      result.ndcg10,
      result.silentWhenAnswerable,
      result.silentWhenUnanswerable,
    ].map(share),
  ]);
  printLine();
  printTable([
    ['step', 'p50 ms', 'p95 ms'],
    ...steps.map((step) => [
      step.slice(0, -2),
      result.timings[step].p50.toFixed(2),
      result.timings[step].p95.toFixed(2),
    ]),
  ]);
}
