// `trial status` and `trial set MODE`: the learned ranking against the baseline on live use.
// Prints what the engine allows to be shown: no count below five.
import type { ProofSettings } from '../../knowledge/contract/proofSchemas';
import type { TrialReport } from '../../knowledge/trial/trialReport';
import { leastTold, type ToldCount } from '../../knowledge/vocabulary/insights';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';

const words = { waitFor: 'words' } as const;

export async function trialStatusCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async (engine) => {
      const { trial } = engine.proofSettings();
      const reports = await engine.trialReports();
      if (options.json) return printJson({ trial, reports });
      printLine(`Trial: ${trial}.`);
      for (const report of reports) printReport(report);
    },
    words,
  );
}

export async function trialSetCommand(mode: ProofSettings['trial'], options: CommonOptions): Promise<void> {
  const { trial } = await withEngine(options, (engine) => engine.changeProof({ trial: mode }), words);
  if (options.json) printJson({ trial });
  else printLine(`Trial: ${trial}.`);
}

function printReport({ mode, answers, won, ties, outcome }: TrialReport): void {
  printLine(
    `${mode}: ${count(answers)} concerns tried; won by learned ${count(won.learned)}, by baseline ${count(won.baseline)}, ties ${count(ties)}.`,
  );
  if (!outcome) {
    printLine(`  Nothing is said before either has won ${leastTold} concerns.`);
    return;
  }
  const { verdict, sums } = outcome;
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  if (sums)
    printLine(
      `  learned wins ${share(sums.rate)}, 95 % interval ${share(sums.low)} to ${share(sums.high)}, sign test p = ${sums.signTest.toFixed(4)}.`,
    );
  const stillNeeded = sums?.stillNeeded;
  if (verdict !== 'open') printLine(`  Verdict: ${verdict} is better.`);
  else if (stillNeeded === undefined)
    printLine(`  Open: no share is told while one side has won fewer than ${leastTold}.`);
  else if (stillNeeded === null) printLine('  Open: too alike for any verdict so far.');
  else printLine(`  Open: about ${stillNeeded} more decided concerns at this rate.`);
}

function count(value: ToldCount): string {
  return value === null ? `fewer than ${leastTold}` : String(value);
}
