// `insights`: what the log of this base says of percentages, silence, articles and speed.
// Prints what the window draws.
import type { Insights } from '../../knowledge/vocabulary/insights';
import { leastSummed, leastTold } from '../../knowledge/vocabulary/insights';
import { printJson, printLine, printTable } from './output';
import { percent } from './percent';
import { type CommonOptions, withEngine } from './withEngine';

export interface InsightsOptions extends CommonOptions {
  readonly weeks: number;
}

export async function insightsCommand({ weeks, ...options }: InsightsOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const insights = await engine.insights({ weeks });
      if (options.json) printJson(insights);
      else printInsights(insights);
    },
    { waitFor: 'words' },
  );
}

export function printInsights(insights: Insights): void {
  const { weeks, concerns, ratings, solvedShare, reliability, coverage, speed, earliness } = insights;
  printLine(`Last ${weeks} weeks: ${told(concerns)} concerns, ${told(ratings)} ratings of first cards.`);
  if (coverage) printLine(`Answered ${percent(coverage.share)}, abstained ${percent(1 - coverage.share)}.`);
  else printLine(`Nothing is summed over fewer than ${leastSummed} concerns.`);
  if (solvedShare !== undefined) printLine(`Solved, of rated concerns: ${percent(solvedShare)}.`);
  if (speed) printLine(`Answers: half within ${ms(speed.p50)}, 95 % within ${ms(speed.p95)}.`);
  if (earliness) printLine(`The article used was there to stay after ${percent(earliness.median)} (median).`);
  if (reliability) printReliability(reliability);
  printArticles(insights);
}

function printReliability(reliability: NonNullable<Insights['reliability']>): void {
  printLine(
    `Percentages: ${reliability.finding}, deviation ${percent(reliability.deviation)} beyond chance.`,
  );
  const rows = reliability.steps.map(
    ({ from, to, count, meanLikelihood, solvedShare: solved, low, high }) => [
      `${from}–${to} %`,
      String(count),
      percent(meanLikelihood),
      percent(solved),
      `${percent(low)} to ${percent(high)}`,
    ],
  );
  printTable([['step', 'ratings', 'claimed', 'solved', '95 %'], ...rows]);
}

function printArticles({ articles }: Insights): void {
  if (!articles) return;
  const rows = [...articles.helping, ...articles.failing].map((article) => [
    percent(article.solvedShare),
    String(article.ratings),
    article.title,
  ]);
  printTable([['solved', 'ratings', 'article'], ...rows]);
}

const told = (count: number | null): string => (count === null ? `fewer than ${leastTold}` : String(count));
const ms = (value: number): string => `${Math.round(value)} ms`;
