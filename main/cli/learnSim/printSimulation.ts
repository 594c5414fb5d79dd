// The simulation's outcome as a table: one row a checkpoint and run.
// Words for the terminal only.
import { printLine, printTable } from '../output';
import type { Measured } from './simulateStream';

export interface SimulationResult {
  readonly set: string;
  readonly stream: number;
  readonly questions: number;
  readonly runs: readonly { readonly noise: number; readonly measured: readonly Measured[] }[];
}

export function printSimulation({ set, stream, questions, runs }: SimulationResult): void {
  printLine(`${set}: verdicts on first cards of up to ${stream} concerns, measured on ${questions} others`);
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const rows = runs.flatMap(({ noise, measured }) =>
    measured.map(({ verdicts, hit1, excessEce, recalibrated }) => {
      const gain = hit1 - measured[0]!.hit1;
      const signed = `${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(3)}`;
      return [`${noise * 100} %`, `${verdicts}`, share(hit1), signed, share(excessEce), share(recalibrated)];
    }),
  );
  printTable([['wrong', 'verdicts', 'hit@1', 'gain', 'excess ECE', 'recalibrated'], ...rows]);
}
