// A source beside its article in the real window: pages drawn and turned, enlarged, sheets, a copy, a file that failed.
// By keys from the list, as a manager checks one file after the other; looked at in light and dark.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { freshFolder, launchApp, projectFolder } from './launchApp';
import { picture } from './sidebarPage';
import { fileRow, importFolder, openKnowledge } from './workspacePage';

const files = [
  ...['import/abschlag.pdf', 'import/abgeschnitten.pdf', 'import/passwort.pdf', 'import/artikel.md'],
  ...['formats/umzug.docx', 'formats/preisblatt.ods', 'formats/abschlag.pptx'],
];

async function folderOfFiles(): Promise<string> {
  const folder = join(await freshFolder(), 'Wissen');
  for (const file of files)
    await cp(join(projectFolder, 'test/fixtures', file), join(folder, file.split('/').at(-1) ?? file));
  await cp(join(folder, 'artikel.md'), join(folder, 'zweitfassung', 'artikel.md'));
  return folder;
}

/** By the key, from the row. */
async function beside(knowledge: Page, file: string): Promise<Locator> {
  await fileRow(knowledge, file).first().click();
  await knowledge.getByRole('complementary', { name: 'Einzelheiten' }).waitFor();
  await knowledge.keyboard.press('d');
  const dialog = knowledge.getByRole('dialog', { name: 'Quelle und Artikel' });
  await dialog.waitFor();
  return dialog;
}

/** In both themes; the pictures are for people to look at. */
async function looksRight(knowledge: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await knowledge.emulateMedia({ colorScheme });
    expect.soft(await violations(knowledge), `${name} ${colorScheme}`).toEqual([]);
    await picture(knowledge, `22-beside-${name}-${colorScheme}`);
  }
  await knowledge.emulateMedia({ colorScheme: 'light' });
}

it('shows every source page by page beside what became of it', { timeout: 240_000 }, async () => {
  const running = await launchApp();
  const knowledge = await openKnowledge(running);
  await importFolder(running.app, knowledge, await folderOfFiles());

  const dialog = await beside(knowledge, 'abschlag.pdf');
  const first = dialog.getByRole('img', { name: 'Seite 1 von 2 von abschlag.pdf' });
  await first.waitFor({ timeout: 30_000 });
  await expect.poll(() => widthOf(first)).toBeGreaterThan(1_000);
  await dialog.getByRole('region', { name: 'Artikel' }).getByText('Wann lohnt sich das?').waitFor();
  await looksRight(knowledge, 'pdf');
  await knowledge.keyboard.press('ArrowRight');
  const second = dialog.getByRole('img', { name: 'Seite 2 von 2 von abschlag.pdf' });
  await second.waitFor({ timeout: 30_000 });
  expect(await widthOf(second)).toBeGreaterThan(1_000);
  await knowledge.keyboard.press('z');
  await expect.poll(async () => (await second.boundingBox())?.width).toBe(await widthOf(second));
  await knowledge.keyboard.press('z');
  await dialog.getByText(/^PDF · /).click();
  await dialog.getByText('Eingelesen').waitFor();
  expect.soft(await violations(knowledge), 'facts').toEqual([]);
  await knowledge.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await beside(knowledge, 'preisblatt.ods');
  await dialog.getByRole('cell').first().waitFor({ timeout: 30_000 });
  await looksRight(knowledge, 'sheet');
  await knowledge.keyboard.press('Escape');

  await beside(knowledge, 'umzug.docx');
  await dialog
    .getByRole('region', { name: 'Quelle' })
    .getByText(/Alte und neue Anschrift aufnehmen/)
    .waitFor();
  await knowledge.keyboard.press('PageDown');
  await looksRight(knowledge, 'words');
  await knowledge.keyboard.press('Escape');

  await beside(knowledge, 'zweitfassung/artikel.md');
  await dialog.getByText(/gleicher Text wie/).waitFor();
  await looksRight(knowledge, 'copy');
  await knowledge.keyboard.press('Escape');

  await beside(knowledge, 'abgeschnitten.pdf');
  await dialog.getByRole('alert').waitFor({ timeout: 30_000 });
  await looksRight(knowledge, 'failed');
  await knowledge.keyboard.press('Escape');

  await beside(knowledge, 'passwort.pdf');
  await dialog.getByText(/mit einem Passwort verschlossen/).waitFor({ timeout: 30_000 });
  await looksRight(knowledge, 'locked');
  await knowledge.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(running.pageErrors).toEqual([]);
});

const widthOf = (image: Locator): Promise<number> =>
  image.evaluate((one) => (one as HTMLImageElement).naturalWidth);
