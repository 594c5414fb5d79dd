// Another Silbertablett that has the base open: a terminal twin that waits for its next line.
// Killed with the test at the latest; knows no window.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { appFolder, projectFolder } from './launchApp';

/** Resolves once the twin has answered a line; it lets go when its input ends. */
export async function holdStore(dataDir: string): Promise<ChildProcessByStdio<Writable, Readable, null>> {
  const cli = join(appFolder, 'out', 'main', 'cli.js');
  const twin = spawn(process.execPath, [cli, 'ask', '--jsonl', '-', '--data', dataDir], {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void twin.kill('SIGKILL'));
  twin.stdin.write('{"id":"1","text":"umzug"}\n');
  await once(twin.stdout, 'data');
  return twin;
}
