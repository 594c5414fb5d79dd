// The log tells what happened, grows to a limit, and holds no words of a customer.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFile, logLine } from './logFile';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('logLine', () => {
  it('shows names and numbers', () => {
    expect(logLine(0, 'engineLost', { exitCode: 9, willRestart: true, code: 'ENGINE_LOST' })).toBe(
      '1970-01-01T00:00:00.000Z engineLost exitCode=9 willRestart=true code="ENGINE_LOST"',
    );
  });

  it('shows free text as its length only', () => {
    const line = logLine(0, 'refused', { path: '/home/meier', concern: 'Zählerstand' });
    expect(line).toBe('1970-01-01T00:00:00.000Z refused path=[11 characters] concern=[11 characters]');
  });

  it('keeps one event on one line', () => {
    expect(logLine(0, 'fault', { stack: 'a\nb' })).not.toContain('\n');
  });
});

describe('LogFile', () => {
  it('keeps the order of what was noted', async () => {
    const log = new LogFile({ folder, nowMs: () => 0 });
    for (let n = 0; n < 20; n += 1) log.note('step', { n });
    await log.flush();
    const lines = (await readFile(log.path, 'utf8')).trim().split('\n');
    expect(lines.map((line) => line.split('n=')[1])).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
  });

  it('turns over at its limit and keeps three older files', async () => {
    const log = new LogFile({ folder, nowMs: () => 0, maxBytes: 100 });
    for (let n = 0; n < 40; n += 1) log.note('step', { n });
    await log.flush();
    const files = await readdir(folder);
    expect(files.sort()).toEqual([
      'silbertablett.log',
      'silbertablett.log.1',
      'silbertablett.log.2',
      'silbertablett.log.3',
    ]);
    for (const file of files) expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(100);
    expect(await readFile(log.path, 'utf8')).toContain('n=39');
  });

  it('does not fail where it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const log = new LogFile({ folder: join(folder, 'file'), nowMs: () => 0 });
    log.note('step');
    await expect(log.flush()).resolves.toBeUndefined();
  });
});
