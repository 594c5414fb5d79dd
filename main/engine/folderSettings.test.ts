// Settings in the data folder: defaults, order of changes, and a folder that cannot be written.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { FolderSettings } from './folderSettings';

const file = {
  name: 'a.json',
  schema: z.object({
    one: z.number().default(1),
    two: z.number().default(2),
    list: z.array(z.number()).default([]),
  }),
};

test('begins with the defaults, also where the file is damaged, and comes back as it was left', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, file.name), '{"one":');
  const settings = await FolderSettings.open(folder, file);
  expect(settings.settings).toEqual({ one: 1, two: 2, list: [] });
  await settings.change({ one: 5, two: 6 });
  await settings.change({ one: undefined, two: 2 });
  expect((await FolderSettings.open(folder, file)).settings).toEqual({ one: 5, two: 2, list: [] });
});

test('loses none of several changes at once', async () => {
  const folder = await temporaryFolder();
  const settings = await FolderSettings.open(folder, file);
  await Promise.all([
    settings.change({ one: 5 }),
    settings.change({ two: 6 }),
    ...Array.from({ length: 10 }, (_, n) =>
      settings.change((before) => ({ ...before, list: [...before.list, n] })),
    ),
  ]);
  const expected = { one: 5, two: 6, list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] };
  expect(settings.settings).toEqual(expected);
  expect(JSON.parse(await readFile(join(folder, file.name), 'utf8'))).toEqual(expected);
});

test('changes nothing where the folder cannot be written, and goes on once it can', async () => {
  const folder = join(await temporaryFolder(), 'data');
  await writeFile(folder, '');
  const settings = await FolderSettings.open(folder, file);
  await expect(settings.change({ one: 5 })).rejects.toMatchObject({ code: 'DATA_FOLDER_READ_ONLY' });
  expect(settings.settings.one).toBe(1);
  await rm(folder);
  await expect(settings.change({ one: 5 })).rejects.toMatchObject({ code: 'DATA_FOLDER_READ_ONLY' });
});
