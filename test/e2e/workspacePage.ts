// The knowledge window as a person uses it: opened by its key, folders chosen, files found by name in the ledger.
// Knows the page's words and roles, not its classes.
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningApp } from './launchApp';

/** The next dialogs answer with these paths. */
export function chooseNext(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}

/** Opens the knowledge window from the sidebar, by its key, and goes to a page of it where one is named. */
export async function openKnowledge({ app, page }: RunningApp, name?: string): Promise<Page> {
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+W');
  const knowledge = await opening;
  await knowledge.waitForSelector('[data-ready]');
  if (name) await goTo(knowledge, name);
  else await title(knowledge).waitFor();
  return knowledge;
}

/** By the list of pages at the left. */
export async function goTo(knowledge: Page, name: string): Promise<void> {
  await knowledge.getByRole('navigation').getByRole('button', { name }).click();
  await heading(knowledge, name).waitFor();
}

/** Of a page whose code is there: a page on its way has its name already, but is busy. */
export const title = (page: Page): Locator => page.locator('main:not(:has([aria-busy="true"])) h1');

export const heading = (page: Page, name: string): Locator =>
  title(page).and(page.getByRole('heading', { level: 1, name }));

export const sourceGrid = (knowledge: Page): Locator => knowledge.getByRole('grid', { name: 'Quellen' });

/** The row of a file, by the end of its path. */
export const fileRow = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.locator(`[title$="${name}"]`) });

/** Chooses a folder to import; does not wait for it. */
export async function beginImport(app: ElectronApplication, knowledge: Page, folder: string): Promise<void> {
  await chooseNext(app, [folder]);
  await knowledge.getByRole('button', { name: /^Ordner( hinzufügen)?$/ }).click();
}

export async function importFolder(
  app: ElectronApplication,
  knowledge: Page,
  folder: string,
  timeout = 90_000,
): Promise<void> {
  await beginImport(app, knowledge, folder);
  await heading(knowledge, 'Import fertig').waitFor({ timeout });
}

/** Narrows the ledger by words until the row of this file shows, and waits until it says `words`. */
export async function findFile(knowledge: Page, name: string, words: string): Promise<Locator> {
  await knowledge.getByPlaceholder('Datei oder Grund').fill(name.split('/').at(-1) ?? name);
  const row = fileRow(knowledge, name).first();
  await expect.poll(() => row.textContent().catch(() => ''), { timeout: 30_000 }).toContain(words);
  return row;
}

/** Narrows the list of articles to the one with these words and chooses it. */
export async function findArticle(knowledge: Page, words: string): Promise<void> {
  await knowledge.keyboard.press('Control+f');
  await knowledge.getByPlaceholder('Titel, Datei, Zuständige').fill(words);
  await expect.poll(() => knowledge.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
  await knowledge.keyboard.press('ArrowDown');
  await knowledge.keyboard.press('ArrowDown');
}
