// From what was measured to the figures of a base, and these as a table.
// Rounds nothing but what it prints.
import { slope } from './askManyTimes.mjs';

/**
 * @typedef {object} Figures
 * @property {string} base
 * @property {import('./measuredWindow.mjs').Start} start the middle of several starts
 * @property {{ keys: number, unanswered: number, p50: number, p95: number, worst: number }} painted ms from key to painted cards
 * @property {{ p50: number, p95: number }} echo ms from key to the frame that shows it
 * @property {{ p50: number, p95: number }} bare ms of one forward pass of what stood in the field, in the same run
 * @property {{ p50: number, p95: number }} ratio painted to bare
 * @property {{ count: number, worst: number }} longTasks over 50 ms
 * @property {import('./idleProcessor.mjs').Idle} idle
 * @property {{ first: import('./askManyTimes.mjs').Held, last: import('./askManyTimes.mjs').Held, heapPerThousand: number, pagePerThousand: number, enginePerThousand: number, nodesPerThousand: number } | undefined} memory MB
 */

/**
 * @param {string} base
 * @param {{ starts: readonly import('./measuredWindow.mjs').Start[], idle: import('./idleProcessor.mjs').Idle, typed: import('./typeConcerns.mjs').Typed, held: readonly import('./askManyTimes.mjs').Held[] }} measured
 * @returns {Figures}
 */
export function figuresOf(base, { starts, idle, typed, held }) {
  const painted = { keys: typed.waits.length, unanswered: typed.unanswered, ...times(typed.waits) };
  const bare = times(typed.bare);
  const [first, last] = [held[0], held.at(-1)];
  return {
    base,
    start: {
      usableMs: times(starts.map((one) => one.usableMs)).p50,
      answersMs: times(starts.map((one) => one.answersMs)).p50,
    },
    painted,
    echo: times(typed.echoes),
    bare,
    ratio: { p50: painted.p50 / bare.p50, p95: painted.p95 / bare.p95 },
    longTasks: { count: typed.long.length, worst: Math.max(0, ...typed.long.map(({ ms }) => ms)) },
    idle,
    memory: first &&
      last && {
        first,
        last,
        heapPerThousand: slope(held, (one) => one.heapMb),
        pagePerThousand: slope(held, (one) => one.pageMb),
        enginePerThousand: slope(held, (one) => one.engineMb),
        nodesPerThousand: slope(held, (one) => one.nodes),
      },
  };
}

/** @param {Figures} figures */
export function printFigures({ base, start, painted, echo, bare, ratio, longTasks, idle, memory }) {
  const ms = (/** @type {number} */ value) => value.toFixed(1);
  /** @type {[string, string, string][]} */
  const rows = [
    ['ms', 'p50', 'p95'],
    ['key → painted cards', ms(painted.p50), ms(painted.p95)],
    ['key → frame with it', ms(echo.p50), ms(echo.p95)],
    ['bare forward pass', ms(bare.p50), ms(bare.p95)],
    ['painted ÷ bare', ratio.p50.toFixed(2), ratio.p95.toFixed(2)],
  ];
  print(`\n${base}: ${painted.keys} keys, worst ${ms(painted.worst)} ms, ${painted.unanswered} unanswered`);
  for (const [name, p50, p95] of rows) print(`${name.padEnd(24)}${p50.padStart(9)}${p95.padStart(9)}`);
  print(`start: usable after ${ms(start.usableMs)} ms, answers by meaning after ${ms(start.answersMs)} ms`);
  print(
    `long tasks while typing ${longTasks.count}${longTasks.count ? `, worst ${ms(longTasks.worst)} ms` : ''}`,
  );
  const busiest = idle.processes.filter(({ percent }) => percent >= 0.05);
  const named = busiest.map(({ name, percent }) => `${name} ${percent.toFixed(2)}`).join(', ');
  print(`at rest ${idle.percent.toFixed(2)} % of a core (${named})`);
  if (!memory) return;
  const { first, last } = memory;
  print(`after ${first.questions} and ${last.questions} questions, and for 1,000 (least squares):`);
  for (const [name, key, per] of /** @type {const} */ ([
    ['page heap MB', 'heapMb', 'heapPerThousand'],
    ['page process MB', 'pageMb', 'pagePerThousand'],
    ['engine MB', 'engineMb', 'enginePerThousand'],
    ['nodes of the page', 'nodes', 'nodesPerThousand'],
  ]))
    print(
      `${name.padEnd(24)}${first[key].toFixed(1).padStart(9)}${last[key].toFixed(1).padStart(9)}${memory[per].toFixed(2).padStart(9)}`,
    );
}

/** Nearest rank. @param {readonly number[]} values */
function times(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? Number.NaN };
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
