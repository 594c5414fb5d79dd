// The real window through thousands of questions: whatever page or engine keeps of each shows as a slope, and ends the run with 1.
// Part of `npm run soak`; SOAK_QUESTIONS (default 2000) says how many. Builds the app and its base in a folder of its own.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startVirtualDisplay } from '../../main/setup/display.mjs';
import { runCommand } from '../../main/setup/runCommand.mjs';
import { buildApart, freshBuildFolder } from '../bench/builtApart.mjs';
import { askManyTimes, slope } from '../bench/window/askManyTimes.mjs';
import { manyQuestions } from '../bench/window/manyQuestions.mjs';
import { measuredWindow } from '../bench/window/measuredWindow.mjs';

const count = Number(process.env.SOAK_QUESTIONS ?? 2000);
/** Growth for 1,000 questions that is none: a heap breathes by some tenths of a MB, nodes by the cards of the last answer. */
const allowed = { heapMb: 1, nodes: 200, listeners: 200 };

const projectFolder = join(import.meta.dirname, '..', '..');
const folder = await freshBuildFolder();
const screen = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
try {
  const appFolder = join(folder, 'app');
  await buildApart(appFolder);
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  await runCommand(process.execPath, [cli, 'bench-bases', folder, '--passages', '100']);
  const dataDir = join(folder, 'sample');
  const lines = await readFile(join(projectFolder, 'knowledge', 'sample', 'concerns.jsonl'), 'utf8');
  const texts = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);
  const window = await measuredWindow({ appFolder, dataDir, display: screen?.display });
  const held = await askManyTimes(window, manyQuestions(texts, count)).finally(window.close);
  for (const name of /** @type {const} */ (['heapMb', 'nodes', 'listeners'])) {
    const growth = slope(held, (one) => one[name]);
    // Too few readings give no number, which is no proof.
    const grows = !(growth <= allowed[name]);
    process.stdout.write(
      `${grows ? '✗' : '✓'} ${name}: ${growth.toFixed(2)} more for 1,000 of ${count} questions\n`,
    );
    if (grows) process.exitCode = 1;
  }
} finally {
  screen?.stop();
  await rm(folder, { recursive: true, force: true });
}
