// Asks many different questions through the page and takes what page and processes hold on to.
// A page that keeps something of each question shows as a slope.
import { readFileSync } from 'node:fs';

/** Questions between two looks at the memory. */
const step = 250;

/** @typedef {{ questions: number, heapMb: number, pageMb: number, engineMb: number, nodes: number, listeners: number }} Held */

/**
 * @param {import('./measuredWindow.mjs').MeasuredWindow} window
 * @param {readonly string[]} questions
 * @returns {Promise<readonly Held[]>} after each step
 */
export async function askManyTimes(window, questions) {
  const { page, field } = window;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  await devtools.send('Performance.enable');
  /** @type {Held[]} */
  const held = [];
  for (let at = 0; at < questions.length; at += step) {
    const asked = questions.slice(at, at + step);
    await page.evaluate(askAll, asked);
    held.push({ questions: at + asked.length, ...(await look(window, devtools)) });
  }
  await field.fill('');
  await devtools.detach();
  return held;
}

/** Runs in the page: puts one text after the other into the field and waits for each one's painted answer. */
async function askAll(/** @type {readonly string[]} */ texts) {
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  let painted = () => {};
  const marks = new PerformanceObserver((list) => {
    if (list.getEntriesByName('ask:painted').length > 0) painted();
  });
  marks.observe({ entryTypes: ['mark'] });
  for (const text of texts) {
    const answered = new Promise((resolve) => {
      painted = () => resolve(undefined);
      setTimeout(resolve, 5000); // A text that asks nothing is not waited for.
    });
    write?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
  }
  marks.disconnect();
}

/**
 * @param {import('./measuredWindow.mjs').MeasuredWindow} window
 * @param {import('playwright-core').CDPSession} devtools
 */
async function look({ app, pids }, devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) =>
    metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const told = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name })),
  );
  const known = new Set(pids());
  const sizeOf = (/** @type {(one: { type: string, name?: string | undefined }) => boolean} */ wanted) =>
    told.filter((one) => known.has(one.pid) && wanted(one)).reduce((sum, { pid }) => sum + memoryMb(pid), 0);
  return {
    heapMb: metric('JSHeapUsedSize') / 1024 / 1024,
    pageMb: sizeOf(({ type }) => type === 'Tab'),
    engineMb: sizeOf(({ type, name }) => type === 'Utility' && !/network|audio/i.test(name ?? '')),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** Proportional set size. @param {number} pid */
function memoryMb(pid) {
  try {
    return (
      Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

/**
 * Change for 1,000 questions by least squares.
 * @param {readonly Held[]} held
 * @param {(one: Held) => number} value
 */
export function slope(held, value) {
  const meanX = held.reduce((sum, { questions }) => sum + questions, 0) / held.length;
  const meanY = held.reduce((sum, one) => sum + value(one), 0) / held.length;
  const above = held.reduce((sum, one) => sum + (one.questions - meanX) * (value(one) - meanY), 0);
  const below = held.reduce((sum, one) => sum + (one.questions - meanX) ** 2, 0);
  return (1000 * above) / below;
}
