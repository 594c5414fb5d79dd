// A wiki's index names its pages as its writer spelled them; whether that is the page is told by the disk.
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { FolderWiki } from './folderWiki';

const entry = (name: string, inside = '') => `<li><a href="${name}">${name}</a>${inside}</li>`;

it('finds the place of a page that its index spells in other case, where the disk takes it for the same', async () => {
  const home = await temporaryFolder();
  const pages = ['umzug.html', 'adresse.html', 'tarife.html', 'preise.html'];
  for (const name of pages) await writeFile(join(home, name), '<h1>Seite</h1>');
  const inside = `<ul>${entry('Adresse.html')}${entry('preise.html')}</ul>`;
  const index = `<h1>Inhalt</h1><ul>${entry('umzug.html', inside)}${entry('tarife.html')}</ul>`;
  await writeFile(join(home, 'index.html'), index);
  const placeOf = async (name: string) => (await new FolderWiki().standingOf(join(home, name)))?.place;
  expect(await placeOf('preise.html')).toEqual(['umzug.html']);
  expect(await placeOf('adresse.html')).toBeUndefined();
  // A disk that ignores case opens it by that name, too.
  await symlink(join(home, 'adresse.html'), join(home, 'Adresse.html'));
  expect(await placeOf('adresse.html')).toEqual(['umzug.html']);
});
