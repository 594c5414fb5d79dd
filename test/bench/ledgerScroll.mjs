// Measures the ledger of many sources in the real window: scrolled by wheel and keys, what held the page up and how frames came.
// Builds the app into a folder of its own (or takes --app) and imports that many small files of a kind that is not read.
// node test/bench/ledgerScroll.mjs [--rows 20000] [--app FOLDER] [--data FOLDER: kept and used again] [--json]
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startVirtualDisplay } from '../../main/setup/display.mjs';
import { tryCommand } from '../../main/setup/runCommand.mjs';
import { buildApart, freshBuildFolder } from './builtApart.mjs';
import { measuredWindow } from './window/measuredWindow.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    app: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const folder = await freshBuildFolder();
const appFolder = values.app ? resolve(values.app) : join(folder, 'app');
const dataDir = values.data ? resolve(values.data) : join(folder, 'data');
const screen = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
try {
  if (!values.app) await buildApart(appFolder);
  if (!(await exists(dataDir))) await fillLedger();
  const measured = await measure();
  if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else
    for (const { name, ...figures } of measured)
      process.stdout.write(`${name.padEnd(22)}${JSON.stringify(figures)}\n`);
} finally {
  screen?.stop();
  await rm(folder, { recursive: true, force: true });
}

/** One article, so that the base is one, and files that are noted and left alone. */
async function fillLedger() {
  const source = join(folder, 'Ablage');
  for (let at = 0; at < rows - 1; at += 1) {
    if (at % 500 === 0) await mkdir(join(source, String(at / 500)), { recursive: true });
    const name = `Plan ${at} Grundriss Erdgeschoss mit einem langen Namen.dwg`;
    await writeFile(
      join(source, String(Math.floor(at / 500)), name),
      Buffer.from([0x41, 0x43, at & 255, 0, 255]),
    );
  }
  await writeFile(join(source, 'Stromausfall.md'), '# Stromausfall melden\n\nDie Störungsstelle anrufen.\n');
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  const { status, output } = await tryCommand(process.execPath, [cli, 'import', source, '--data', dataDir]);
  if (status !== 0) throw new Error(`The import failed: ${output}`);
}

async function measure() {
  const { app, page, close } = await measuredWindow({ appFolder, dataDir, display: screen?.display });
  try {
    const opening = app.waitForEvent('window');
    await page.keyboard.press('Control+Shift+W');
    const knowledge = await opening;
    await knowledge.waitForSelector(`[role="grid"][aria-rowcount="${rows + 1}"]`, { timeout: 60_000 });
    await knowledge.getByRole('row').nth(3).click();
    await knowledge.keyboard.press('Escape');
    /** @param {string} name @param {() => Promise<void>} act */
    const during = async (name, act) => {
      await knowledge.evaluate(beginNoting);
      await act();
      await knowledge.waitForTimeout(300);
      return { name, ...(await knowledge.evaluate(readNotes)) };
    };
    const repeat = async (/** @type {number} */ times, /** @type {() => Promise<void>} */ act) => {
      for (let at = 0; at < times; at += 1) await act();
    };
    await knowledge.mouse.move(600, 500);
    return [
      await during('wheel, 200 × 400 px', () => repeat(200, () => knowledge.mouse.wheel(0, 400))),
      await during('wheel, 60 × 9000 px', () => repeat(60, () => knowledge.mouse.wheel(0, 9000))),
      await during('200 × arrow down', () => repeat(200, () => knowledge.keyboard.press('ArrowDown'))),
      await during('100 × page down', () => repeat(100, () => knowledge.keyboard.press('PageDown'))),
      await during('end and home', async () => {
        await knowledge.keyboard.press('End');
        await knowledge.waitForSelector(`tr[aria-rowindex="${rows + 1}"] [title]`);
        await knowledge.keyboard.press('Home');
        await knowledge.waitForSelector('tr[aria-rowindex="2"] [title]');
      }),
    ];
  } finally {
    await close();
  }
}

/** Runs in the page: begins to note long tasks (50 ms and more of the page's own thread) and the time between frames. */
function beginNoting() {
  const page = /** @type {{ notes?: { long: number[], frames: number[], stop: () => void } }} */ (
    /** @type {unknown} */ (window)
  );
  page.notes?.stop();
  /** @type {number[]} */
  const long = [];
  /** @type {number[]} */
  const frames = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  let before = performance.now();
  let on = true;
  const frame = () => {
    const now = performance.now();
    frames.push(now - before);
    before = now;
    if (on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  page.notes = {
    long,
    frames,
    stop: () => {
      on = false;
      observer.disconnect();
    },
  };
}

/** Runs in the page. */
function readNotes() {
  const page = /** @type {{ notes: { long: number[], frames: number[], stop: () => void } }} */ (
    /** @type {unknown} */ (window)
  );
  page.notes.stop();
  const { long, frames } = page.notes;
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    longTasks: long.length,
    longestTaskMs: Math.round(Math.max(0, ...long)),
    frames: frames.length,
    frameMs: { p50: at(0.5), p95: at(0.95), max: at(1) },
    rowsDrawn: document.querySelectorAll('[role="grid"] tbody tr').length,
  };
}

/** @param {string} path */
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
