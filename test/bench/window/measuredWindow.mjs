// Starts the built app on a data folder for measuring, and ends it.
// Knows how a window comes up and which processes belong to it, not what is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { electronPath, electronSwitches } from '../../../main/setup/electronRuntime.mjs';

/** A machine at work may need minutes; what is measured begins after it. */
const readyMs = 300_000;

/**
 * @typedef {object} MeasuredWindow
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').Locator} field the concern field
 * @property {() => readonly number[]} pids every process of the app, its own first
 * @property {Start} start
 * @property {() => Promise<void>} close
 */

/** @typedef {{ usableMs: number, answersMs: number }} Start from the start of the process: the page takes keys, vectors answer */

/**
 * Opens the sidebar and waits until vectors answer.
 * @param {{ appFolder: string, dataDir: string, display: string | undefined }} where
 * @returns {Promise<MeasuredWindow>}
 */
export async function measuredWindow({ appFolder, dataDir, display }) {
  await startCalm(dataDir);
  const startedAt = performance.now();
  const app = await _electron.launch({
    executablePath: await electronPath(),
    args: [appFolder, ...electronSwitches(), '--lang=de-DE', '--data', dataDir],
    cwd: appFolder,
    env: { .../** @type {Record<string, string>} */ (process.env), ...(display && { DISPLAY: display }) },
    timeout: readyMs,
  });
  const page = await app.firstWindow();
  await page.waitForSelector('[data-ready]', { timeout: readyMs });
  const usableMs = performance.now() - startedAt;
  await page.waitForFunction(modelAnswers, undefined, { timeout: readyMs, polling: 50 });
  const answersMs = performance.now() - startedAt;
  const field = page.getByRole('textbox', { name: 'Anliegen' });
  await field.focus();
  const own = app.process().pid ?? 0;
  return {
    app,
    page,
    field,
    pids: () => family(own),
    start: { usableMs, answersMs },
    close: () => app.close(),
  };
}

/** Runs in the page. */
async function modelAnswers() {
  const api = /** @type {{ silbertablett: { status(input: object): Promise<any> } }} */ (
    /** @type {unknown} */ (window)
  ).silbertablett;
  const told = await api.status({});
  return told.ok === true && told.value.model.state === 'ready';
}

/** The first screens were seen; whatever else was chosen stays. @param {string} dataDir */
async function startCalm(dataDir) {
  const file = join(dataDir, 'settings.json');
  const before = await readFile(file, 'utf8').then(JSON.parse, () => ({ schemaVersion: 1 }));
  await writeFile(file, JSON.stringify({ ...before, welcomed: true }));
}

/** A process and all it has started, from /proc. @param {number} pid @returns {readonly number[]} */
function family(pid) {
  /** @type {number[]} */
  let children = [];
  try {
    children = readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .map(Number);
  } catch {
    return []; // Ended meanwhile.
  }
  return [pid, ...children.flatMap(family)];
}
