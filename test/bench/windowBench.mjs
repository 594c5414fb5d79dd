// Measures the real window: its start, key to painted cards beside the bare forward pass, long tasks, rest, memory over many questions.
// Builds the app into a folder of its own and makes its bases once; --keep leaves both for the next run.
// npm run -s bench:window -- [--keep [--built]] [--json] [--passages 20000] [--only sample|synthetic] [--starts 5] [--concerns 12] [--questions 2000] [--idle 20]
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVirtualDisplay } from '../../main/setup/display.mjs';
import { tryCommand } from '../../main/setup/runCommand.mjs';
import { buildApart, freshBuildFolder } from './builtApart.mjs';
import { askManyTimes } from './window/askManyTimes.mjs';
import { barePasses } from './window/barePasses.mjs';
import { idleProcessor } from './window/idleProcessor.mjs';
import { manyQuestions } from './window/manyQuestions.mjs';
import { measuredWindow } from './window/measuredWindow.mjs';
import { figuresOf, printFigures } from './window/printFigures.mjs';
import { typeConcerns } from './window/typeConcerns.mjs';

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    passages: { type: 'string', default: '20000' },
    only: { type: 'string' },
    starts: { type: 'string', default: '5' },
    concerns: { type: 'string', default: '12' },
    questions: { type: 'string', default: '2000' },
    idle: { type: 'string', default: '20' },
  },
});
const projectFolder = join(import.meta.dirname, '..', '..');
const kept = join(projectFolder, '.cache', 'bench-window');
const folder = values.keep ? kept : await freshBuildFolder();
const appFolder = join(folder, 'app');
const bases = { sample: join(folder, 'sample'), synthetic: join(folder, `synthetic-${values.passages}`) };

const screen = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
try {
  if (!values.built) {
    say('building …');
    await buildApart(appFolder);
  }
  await makeBases();
  const texts = await sampleConcerns();
  const bare = await barePasses(appFolder);
  const measured = [];
  for (const [base, dataDir] of Object.entries(bases))
    if (values.only === undefined || values.only === base)
      measured.push(figuresOf(base, await measure(dataDir, texts, bare)));
  bare.close();
  for (const figures of measured) printFigures(figures);
  if (values.json) process.stdout.write(`${JSON.stringify({ bases: measured })}\n`);
} finally {
  screen?.stop();
  if (!values.keep) await rm(folder, { recursive: true, force: true });
}

/** The model embeds some minutes; bases that are there are used again. */
async function makeBases() {
  if ((await exists(bases.sample)) && (await exists(bases.synthetic))) return;
  say(`making the bases (${values.passages} passages) …`);
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  const args = [cli, 'bench-bases', folder, '--passages', values.passages];
  const { status, output } = await tryCommand(process.execPath, args, { cwd: projectFolder });
  if (status !== 0) throw new Error(output);
}

/**
 * @param {string} dataDir
 * @param {readonly string[]} texts
 * @param {import('./window/barePasses.mjs').BarePasses} bare
 */
async function measure(dataDir, texts, bare) {
  say(`opening ${dataDir} …`);
  const starts = await measureStarts(dataDir);
  const window = await measuredWindow({ appFolder, dataDir, display: screen?.display });
  try {
    await window.page.waitForTimeout(3000); // What a start leaves to be done is no idling.
    const idle = await idleProcessor(window.pids, Number(values.idle));
    say('typing …');
    const typed = await typeConcerns(window, shortConcerns(texts), bare);
    say(`asking ${values.questions} questions …`);
    const held = await askManyTimes(window, manyQuestions(texts, Number(values.questions)));
    return { starts: [...starts, window.start], idle, typed, held };
  } finally {
    await window.close();
  }
}

/** All but the last, which goes on to be measured. @param {string} dataDir */
async function measureStarts(dataDir) {
  const starts = [];
  while (starts.length < Number(values.starts) - 1) {
    const window = await measuredWindow({ appFolder, dataDir, display: screen?.display });
    starts.push(window.start);
    await window.close();
  }
  return starts;
}

/** Concerns that a hand types while somebody talks, spread over the sample. @param {readonly string[]} texts */
function shortConcerns(texts) {
  const short = texts.filter((text) => text.length >= 30 && text.length <= 70 && !text.includes('\n'));
  const every = Math.max(1, Math.floor(short.length / Number(values.concerns)));
  return short.filter((_, at) => at % every === 0).slice(0, Number(values.concerns));
}

/** @returns {Promise<readonly string[]>} */
async function sampleConcerns() {
  const lines = await readFile(join(projectFolder, 'knowledge', 'sample', 'concerns.jsonl'), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);
}

/** @param {string} path */
function exists(path) {
  return stat(path).then(Boolean, () => false);
}

/** @param {string} words */
function say(words) {
  process.stderr.write(`${words}\n`);
}
