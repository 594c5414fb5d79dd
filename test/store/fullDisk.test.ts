// A disk that is really full, and one that is really read-only: named errors, questions go on, nothing is lost.
// Runs on a tmpfs of 12 MB in a mount namespace of its own: Linux, as root or where users may have namespaces.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { longText, mixedArticles, mixedFiles, writeFiles } from '../pipeline/importTrial';

const namespace = ['--mount', '--map-root-user'];

/** Whether a file system can be mounted here; elsewhere storeFault.test.ts alone stands for what the system throws. */
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...namespace, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0;

async function buildProgram(): Promise<string> {
  // Below node_modules, so that it finds the packages.
  await mkdir(resolve('node_modules/.cache'), { recursive: true });
  const built = await mkdtemp(resolve('node_modules/.cache/small-disk-'));
  onTestFinished(() => rm(built, { recursive: true, force: true }));
  const ssr = resolve('test/store/smallDisk.ts');
  await build({ configFile: false, logLevel: 'error', build: { ssr, outDir: built } });
  return join(built, 'smallDisk.js');
}

describe.runIf(canMount)('a small disk', () => {
  it('that is full or read-only is named as such, and loses nothing', { timeout: 120_000 }, async () => {
    const [disk, first, second] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
    await writeFiles(first, mixedFiles);
    const many = Array.from({ length: 30 }, (_, at) => [
      `${at}.md`,
      `# Fall ${at}\n\n${longText(`Fall ${at}`, 8)}`,
    ]);
    await writeFiles(second, Object.fromEntries(many));
    const node = `"${process.execPath}" "${await buildProgram()}"`;
    const phase = (name: string) => `${node} ${name} "${disk}" "${first}" "${second}"`;
    const script = [
      `mount -t tmpfs -o size=12m tmpfs "${disk}"`,
      phase('full'),
      phase('readOnly'),
      phase('openReadOnly'),
      `mount -o remount,rw "${disk}"`,
      phase('afterwards'),
    ].join(' && ');
    const out = execFileSync('unshare', [...namespace, 'sh', '-c', script], { encoding: 'utf8' });
    const articles = mixedArticles + 30;
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        before: mixedArticles,
        noteOnFullDisk: 'DISK_FULL',
        asked: 'cards',
        commitOnFullDisk: 'DISK_FULL',
        askedThen: 'cards',
        closed: 'done',
        resumed: true,
        articles,
      },
      { changed: 'DATA_FOLDER_READ_ONLY', asked: 'cards', closed: 'DATA_FOLDER_READ_ONLY' },
      { opened: 'DATA_FOLDER_READ_ONLY' },
      { articles, again: 0 },
    ]);
  });
});
