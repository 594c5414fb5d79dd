// How cases, replays and scores look in the terminal: what rose and fell side by side.
// Prints only; knows no engine.
import type { GoldenReport } from '../../knowledge/contract/proofSchemas';
import type { GoldenPlace } from '../../knowledge/vocabulary/golden';
import { printLine, printTable } from './output';
import { percent } from './percent';

export function printGoldenReport(
  { score, reference, rows, brokenFloors }: GoldenReport,
  all: boolean,
): void {
  const shown = all ? rows : rows.filter(({ change, now }) => change !== 'same' || now.missing.length > 0);
  for (const { change, text, now, before } of shown) {
    printLine(`${change.padEnd(5)}  ${oneLine(text)}`);
    if (before) printLine(`       before  ${placeText(before)}`);
    printLine(`       now     ${placeText(now)}`);
    if (now.missing.length > 0) printLine(`       removed ${now.missing.join(' · ')}`);
  }
  const scores = [['', 'cases', 'hit@1', 'hit@3', 'silent', 'orphaned'], scoreRow('now', score)];
  if (reference) scores.push(scoreRow(reference.kind === 'run' ? 'run before' : 'baseline', reference.score));
  printTable(scores);
  const count = (kind: string) => rows.filter(({ change }) => change === kind).length;
  printLine(
    `${count('rose')} rose, ${count('fell')} fell, ${count('same')} stayed, ${count('fresh')} are new.`,
  );
  if (reference?.changed.length) printLine(`Different: ${reference.changed.join(', ')}.`);
  for (const { measure, floor, reached } of brokenFloors)
    printLine(`Floor broken: ${measure} ${share(reached)}, expected at least ${share(floor)}.`);
}

function scoreRow(name: string, { cases, hit1, hit3, silent, orphaned }: GoldenReport['score']): string[] {
  return [name, String(cases), share(hit1), share(hit3), String(silent), String(orphaned)];
}

function placeText({ rank, right, first, silent }: GoldenPlace): string {
  const found = right ? `${String(rank).padStart(2)}. ${percent(right.likelihood)} ${right.title}` : ' –';
  const ahead = first && rank !== 1 ? `   (first: ${percent(first.likelihood)} ${first.title})` : '';
  return `${found}${ahead}${silent ? '   (silent)' : ''}`;
}

/** A measure in [0, 1] as ".842". */
export function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');
}

/** At most 100 characters of a text that may have lines. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
