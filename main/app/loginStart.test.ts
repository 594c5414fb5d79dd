// Starting with the session: an entry where desktops look for it, gone again when switched off.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { autostartEntry, startAtLogin } from './loginStart';

const command = ['/opt/Silber tablett/silbertablett', '--data', '/home/me/100% "eigene" Daten'];

it('writes a desktop entry and takes it away again, twice without harm', async () => {
  const configFolder = await temporaryFolder();
  const setLoginItem = vi.fn();
  const options = { platform: 'linux', configFolder, command, setLoginItem } as const;
  await startAtLogin(true, options);
  await startAtLogin(true, options);
  const entry = await readFile(join(configFolder, 'autostart', 'silbertablett.desktop'), 'utf8');
  expect(entry).toBe(autostartEntry(command));
  await startAtLogin(false, options);
  await startAtLogin(false, options);
  expect(await readdir(join(configFolder, 'autostart'))).toEqual([]);
  expect(setLoginItem).not.toHaveBeenCalled();
});

it.each(['win32', 'darwin'] as const)('uses the list of %s', async (platform) => {
  const configFolder = await temporaryFolder();
  const setLoginItem = vi.fn();
  await startAtLogin(true, { platform, configFolder, command, setLoginItem });
  await startAtLogin(false, { platform, configFolder, command, setLoginItem });
  expect(setLoginItem.mock.calls).toEqual([[true], [false]]);
  expect(await readdir(configFolder)).toEqual([]);
});

it('quotes what the format would read otherwise', () => {
  const exec = autostartEntry(['/a b', '100%', 'x"y', '$HOME', '`id`', 'c\\d', 'e\nHidden=true']).split(
    '\n',
  )[4];
  expect(exec).toBe('Exec="/a b" "100%%" "x\\\\"y" "\\\\$HOME" "\\\\`id\\\\`" "c\\\\\\\\d" "eHidden=true"');
});
