// The settings file on a real disk: defaults, order, damage, and a folder that cannot be written.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../knowledge/contract/settings';
import { SettingsFile } from './settings';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-settings-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('SettingsFile', () => {
  it('begins with the defaults and writes nothing by itself', async () => {
    expect((await SettingsFile.open(path)).current).toEqual(defaultSettings);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps what was changed, for the next start too', async () => {
    const settings = await SettingsFile.open(path);
    const bounds = { x: 1, y: 2, width: 400, height: 600 };
    await settings.change({ theme: 'dark', bounds });
    await settings.change({ theme: undefined, language: 'en' });
    expect((await SettingsFile.open(path)).current).toEqual({
      ...defaultSettings,
      theme: 'dark',
      language: 'en',
      bounds,
    });
  });

  it('applies changes made at once in their order', async () => {
    const settings = await SettingsFile.open(path);
    const changes = (['light', 'dark', 'light', 'dark'] as const).map((theme) => settings.change({ theme }));
    const seen = await Promise.all(changes);
    expect(seen.map(({ theme }) => theme)).toEqual(['light', 'dark', 'light', 'dark']);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it.each(['{"theme":', '[]', '{"theme":"purple"}', '{"schemaVersion":2}', ''])(
    'keeps the damaged file %j aside and starts with the defaults',
    async (text) => {
      await writeFile(path, text);
      const settings = await SettingsFile.open(path);
      expect(settings.current).toEqual(defaultSettings);
      expect(settings.setAside).toBe('settings.json.damaged');
      expect(await readFile(`${path}.damaged`, 'utf8')).toBe(text);
    },
  );

  it('keeps each damaged file, and says so of this run only', async () => {
    await writeFile(path, 'first');
    await SettingsFile.open(path);
    await writeFile(path, 'second');
    const settings = await SettingsFile.open(path);
    expect(settings.setAside).toMatch(/^settings\.json\.damaged-[\dT-]+$/);
    await settings.change({ theme: 'dark' });
    expect((await SettingsFile.open(path)).setAside).toBeUndefined();
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('first');
    expect(await readFile(join(folder, settings.setAside ?? ''), 'utf8')).toBe('second');
  });

  it('reads settings of an earlier release that lack what came later', async () => {
    await writeFile(path, '{"theme":"dark"}');
    expect((await SettingsFile.open(path)).current).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('refuses a value outside the contract and changes nothing', async () => {
    const settings = await SettingsFile.open(path);
    await expect(settings.change({ theme: 'purple' as 'dark' })).rejects.toThrow();
    expect(settings.current).toEqual(defaultSettings);
  });

  it('goes on after a write that failed', async () => {
    await writeFile(join(folder, 'file'), '');
    const blocked = await SettingsFile.open(join(folder, 'file', 'settings.json'));
    await expect(blocked.change({ theme: 'dark' })).rejects.toThrow();
    expect(blocked.current.theme).toBe('system');
  });
});
