// Measures imports of a real, large base: the help pages of LibreOffice as Debian packs them, some 2,560 HTML pages a language.
// Brings the packages itself (apt-get download, unpacked into a temporary folder, nothing is installed); runs the terminal twin.
// npm run -s bench:pages -- [--sizes 1000,5000,20000] [--keep]
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000' },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
/** German first; further languages only make up the number: the model embeds them all. */
const languages = ['de', 'en-us', 'en-gb', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'pl', 'cs', 'pt-br'];
/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;
const folder = mkdtempSync(join(tmpdir(), 'silbertablett-pages-'));
const cli = join(import.meta.dirname, '..', '..', 'main', 'setup', 'cli.mjs');

try {
  const pages = bringPages(Math.max(...sizes));
  for (const size of sizes) {
    const figures = await measure(pages.slice(0, size));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  }
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

/**
 * Paths of the pages, languages in turn, within a language in an order that only the names decide.
 * @param {number} most
 */
function bringPages(most) {
  /** @type {string[]} */
  const pages = [];
  for (const language of languages) {
    if (pages.length >= most) break;
    const place = join(folder, `package-${language}`);
    mkdirSync(place);
    execFileSync('apt-get', ['download', `libreoffice-help-${language}`], { cwd: place, stdio: 'ignore' });
    const archive = readdirSync(place).find((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', join(place, archive ?? ''), place]);
    const found = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
      .map((entry) => join(entry.parentPath, entry.name));
    pages.push(...found.sort((a, b) => order(a, place).localeCompare(order(b, place))));
  }
  if (pages.length < most) process.stderr.write(`only ${pages.length} pages are to be had\n`);
  return pages;
}

/** @param {string} path @param {string} place */
function order(path, place) {
  return createHash('sha256').update(relative(place, path)).digest('hex');
}

/** @param {readonly string[]} pages */
async function measure(pages) {
  const [source, data] = [join(folder, `pages-${pages.length}`), join(folder, `data-${pages.length}`)];
  pages.forEach((page, at) => {
    const part = join(source, String(Math.floor(at / 500)));
    mkdirSync(part, { recursive: true });
    copyFileSync(page, join(part, `${at}.html`));
  });
  const first = await run(['import', source, '--data', data, '--json']);
  const again = await run(['import', source, '--data', data, '--json']);
  rmSync(source, { recursive: true });
  if (!values.keep) rmSync(data, { recursive: true });
  const { articles, chunks, failed, seconds } = first.report;
  return {
    pages: pages.length,
    articles,
    passages: chunks,
    failed,
    'import s': round(seconds),
    'passages/s': round(chunks / seconds),
    // Holds on a busy machine too.
    'processor ms/passage': round((first.processorSeconds * 1000) / chunks),
    'peak MB': first.peakMb,
    'unchanged again s': round(again.report.seconds),
    'process s': round(again.processSeconds),
  };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

/**
 * Runs a command of the twin; memory is the largest sum over it and its children that was seen.
 * @param {readonly string[]} args
 */
async function run(args) {
  const started = performance.now();
  // As the shell starts the engine (indexer/threads/allocatorVariables.ts): without them memory is another's.
  const allocator = {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '1048576',
    MALLOC_TRIM_THRESHOLD_: '16777216',
  };
  const env = { ...process.env, ...allocator };
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let output = '';
  child.stdout.on('data', (bytes) => {
    output += bytes;
  });
  let [peakMb, processorSeconds] = [0, 0];
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, memoryMb(child.pid ?? 0));
    processorSeconds = Math.max(processorSeconds, processorTime(child.pid ?? 0));
  }, 500);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  // 1: some pages could not be imported; the report counts them (LibreOffice has pages without words).
  if (code !== 0 && code !== 1) throw new Error(`silbertablett ${args[0]} ended with ${code}`);
  const report = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  return {
    report,
    peakMb: Math.round(peakMb),
    processorSeconds,
    processSeconds: (performance.now() - started) / 1000,
  };
}

/**
 * Proportional set size of a process and all below it, MiB (Linux): files that several map count once.
 * @param {number | string} pid
 * @returns {number}
 */
function memoryMb(pid) {
  try {
    const own =
      Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
    return own + childrenOf(pid).reduce((sum, child) => sum + memoryMb(child), 0);
  } catch {
    return 0; // It has just ended.
  }
}

/**
 * Processor seconds of a process and all below it, those that have ended included.
 * @param {number | string} pid
 * @returns {number}
 */
function processorTime(pid) {
  try {
    // After the name in brackets: state is field 3 of proc(5), user and system time are 14 to 17.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
    return own + childrenOf(pid).reduce((sum, child) => sum + processorTime(child), 0);
  } catch {
    return 0; // It has just ended.
  }
}

/** @param {number | string} pid */
function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
}
