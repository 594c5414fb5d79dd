// Links on Linux without an installer: one entry of the user's own, written once, gone where a package cares for them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import type { RunProgram } from './hands/runProgram';
import { enterLinks } from './linkEntry';

async function setUp(told = true) {
  const homeFolder = await temporaryFolder();
  const run = vi.fn<RunProgram>(async () => told);
  const shared = join(homeFolder, 'usr-share');
  const env = { XDG_DATA_HOME: '', XDG_DATA_DIRS: `/nowhere:${shared}` };
  const enter = (executable = '/opt/Silber tablett/silbertablett') =>
    enterLinks({ scheme: 'silbertablett', command: [executable, '--'], homeFolder, env, run });
  const folder = join(homeFolder, '.local', 'share', 'applications');
  return { enter, run, folder, shared };
}

it('writes the entry and tells the desktop, and does neither again', async () => {
  const { enter, run, folder } = await setUp();
  expect(await enter()).toBe('registered');
  expect(await enter()).toBe('kept');
  expect(run.mock.calls).toEqual([
    ['xdg-mime', ['default', 'silbertablett-links.desktop', 'x-scheme-handler/silbertablett']],
  ]);
  const entry = await readFile(join(folder, 'silbertablett-links.desktop'), 'utf8');
  expect(entry.split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Silbertablett',
    'Exec="/opt/Silber tablett/silbertablett" -- %u',
    'Terminal=false',
    'NoDisplay=true',
    'MimeType=x-scheme-handler/silbertablett;',
    '',
  ]);
});

it('follows an app that was moved', async () => {
  const { enter, run, folder } = await setUp();
  await enter();
  expect(await enter('/home/me/silbertablett')).toBe('registered');
  expect(await readFile(join(folder, 'silbertablett-links.desktop'), 'utf8')).toContain(
    'Exec=/home/me/silbertablett -- %u',
  );
  expect(run).toHaveBeenCalledTimes(2);
});

it('leaves links to an installed package, and takes its own entry away', async () => {
  const { enter, run, folder, shared } = await setUp();
  await enter();
  await mkdir(join(shared, 'applications'), { recursive: true });
  await writeFile(join(shared, 'applications', 'silbertablett.desktop'), '');
  expect(await enter()).toBe('installed');
  expect(await readdir(folder)).toEqual([]);
  expect(run).toHaveBeenCalledTimes(1);
});

it('says when the desktop could not be told', async () => {
  const { enter } = await setUp(false);
  expect(await enter()).toBe('untold');
});
