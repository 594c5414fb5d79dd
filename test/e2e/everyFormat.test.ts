// A stranger's first day in the real app: a mixed folder of every format imported, every file's fate seen, articles
// found by the agent, a locked file opened, columns mapped, one edited, one archived, an import held and taken back.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { freshFolder, launchApp, type RunningApp } from './launchApp';
import { concerns, fates, mixedFolder } from './mixedFolder';
import { answers, ask, chosenTitle, concernField, picture } from './sidebarPage';
import {
  beginImport,
  fileRow,
  findArticle,
  findFile,
  goTo,
  heading,
  importFolder,
  openKnowledge,
  sourceGrid,
} from './workspacePage';

/** Recognising text takes seconds a page, more on a busy machine. */
const recognisingMs = 180_000;

it('brings a mixed folder in, says what became of every file, and takes it back', async () => {
  const running = await launchApp();
  const { app, page, pageErrors } = running;
  const knowledge = await openKnowledge(running);
  await importFolder(app, knowledge, await mixedFolder(await freshFolder()), recognisingMs);
  await picture(knowledge, '21-mixed-light');
  for (const [file, outcome, reason = ''] of fates) {
    const row = await findFile(knowledge, file, outcome);
    // Numbers and their signs are set with narrow spaces.
    expect.soft((await row.textContent())?.replaceAll(/\s/g, ' '), file).toContain(reason);
  }
  for (const [from, concern, title] of concerns) {
    await ask(page, concern).catch(() => undefined);
    await expect
      .poll(() => chosenTitle(page).catch(() => 'nothing fits'), { message: from, timeout: 20_000 })
      .toBe(title);
  }
  await opensLocked(knowledge);
  await mapsColumns(knowledge);
  await ask(page, 'straßenlaterne flackert');
  await expect.poll(() => chosenTitle(page), { timeout: 20_000 }).toBe('Straßenlaterne flackert');
  await showsPicture(page);
  expect(await violations(knowledge)).toEqual([]);
  await editsAndArchives(running, knowledge);
  await takesBack(knowledge);
  await concernField(page).fill('');
  await ask(page, 'ersatzkurbeln im gerätekeller');
  await expect.poll(() => chosenTitle(page)).toBe('Rollladenmotor klemmt');
  await concernField(page).fill('wallbox anmelden beim netzbetreiber');
  const cards = () => answers(page).allTextContents();
  await expect.poll(async () => (await cards()).some((text) => text.includes('Wallbox'))).toBe(false);
  expect(pageErrors).toEqual([]);
}, 600_000);

/** With its password, in the details. */
async function opensLocked(knowledge: Page): Promise<void> {
  const row = await findFile(knowledge, 'buero/passwort.xlsx', 'Passwort nötig');
  await row.click();
  const details = knowledge.getByRole('complementary', { name: 'Einzelheiten' });
  await picture(knowledge, '21-locked-light');
  await details.getByLabel('Passwort', { exact: true }).fill('falsch');
  await details.getByRole('button', { name: 'Mit Passwort lesen' }).click();
  await details.getByText('Dieses Passwort öffnet die Datei nicht.').waitFor({ timeout: 30_000 });
  await picture(knowledge, '21-wrong-password-light');
  await details.getByLabel('Passwort', { exact: true }).fill('geheim');
  await details.getByRole('button', { name: 'Mit Passwort lesen' }).click();
  await expect.poll(() => row.textContent(), { timeout: 30_000 }).not.toContain('Passwort nötig');
  await picture(knowledge, '21-unlocked-light');
}

/** In the dialog, with a look at the rows before. */
async function mapsColumns(knowledge: Page): Promise<void> {
  const row = await findFile(knowledge, 'Ablage/stoerungen.csv', 'Spalten');
  await row.click();
  await knowledge.getByRole('button', { name: 'Spalten zuordnen …' }).click();
  const dialog = knowledge.getByRole('dialog', { name: 'Spalten zuordnen' });
  await dialog.getByRole('region', { name: 'Vorschau' }).getByText('Trafohäuschen brummt').waitFor();
  await dialog.getByLabel('Titel').selectOption('Fall');
  const body = dialog.getByRole('checkbox', { name: 'Was zu tun ist' });
  await body.check();
  await picture(knowledge, '21-columns-light');
  await dialog.getByRole('button', { name: 'So einlesen' }).click();
  await dialog.waitFor({ state: 'hidden', timeout: 30_000 });
  await expect.poll(() => row.textContent(), { timeout: 30_000 }).toContain('Übernommen');
}

async function showsPicture(page: Page): Promise<void> {
  await ask(page, 'kundenzentrum marktplatz stadtbücherei');
  await expect.poll(() => chosenTitle(page)).toBe('Kundenzentrum finden');
  await page.keyboard.press('Enter');
  const shown = page.getByRole('img', { name: 'Aushang an der Tür' });
  await shown.waitFor({ timeout: 20_000 });
  await expect.poll(() => shown.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await picture(page, '21-picture-light');
  await page.keyboard.press('Escape');
  await concernField(page).waitFor();
}

async function editsAndArchives({ page }: RunningApp, knowledge: Page): Promise<void> {
  await goTo(knowledge, 'Artikel');
  await findArticle(knowledge, 'Rollladenmotor');
  await knowledge.keyboard.press('Enter');
  await heading2(knowledge, 'Rollladenmotor klemmt').waitFor();
  await knowledge.keyboard.press('Control+b');
  await knowledge.getByRole('button', { name: /^Lösen und bearbeiten/ }).click();
  const area = knowledge.getByLabel('Text in Markdown');
  await area.fill(`${await area.inputValue()}\n\nErsatzkurbeln liegen im Gerätekeller.\n`);
  await knowledge.keyboard.press('Control+s');
  await knowledge.getByText(/^Gespeichert, /).waitFor({ timeout: 30_000 });
  await ask(page, 'ersatzkurbeln im gerätekeller');
  await expect.poll(() => chosenTitle(page)).toBe('Rollladenmotor klemmt');
  await knowledge.keyboard.press('Escape');
  await findArticle(knowledge, 'Handbuch Ablesung');
  await knowledge.keyboard.press('a');
  await knowledge.getByText('1 Artikel archiviert').waitFor({ timeout: 30_000 });
  await concernField(page).fill('');
  await concernField(page).pressSequentially('handbuch ablesung');
  const titles = () => answers(page).allTextContents();
  await expect
    .poll(async () => (await titles()).some((text) => text.includes('Handbuch Ablesung')))
    .toBe(false);
}

const heading2 = (knowledge: Page, name: string) => knowledge.getByRole('heading', { level: 2, name });

/** The first import as a whole, out of the history; what was edited since stays. */
async function takesBack(knowledge: Page): Promise<void> {
  await knowledge.getByRole('navigation').getByRole('button', { name: 'Import' }).click();
  await knowledge.getByText('Verlauf', { exact: true }).click();
  await picture(knowledge, '21-history-light');
  const row = knowledge.getByRole('button', { name: /^Zurücknehmen/ }).last();
  await row.click();
  const dialog = knowledge.getByRole('dialog', { name: 'Import zurücknehmen?' });
  await picture(knowledge, '21-rollback-light');
  await dialog.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
  await knowledge
    .getByText(/^Import zurückgenommen: /)
    .first()
    .waitFor({ timeout: 60_000 });
  await picture(knowledge, '21-taken-back-light');
}

/** Files that were on their way when the import was held still come in; then nothing moves. */
async function standsStill(knowledge: Page, figure: () => Promise<string>): Promise<boolean> {
  const before = await figure();
  await knowledge.waitForTimeout(1_500);
  return (await figure()) === before;
}

/** Enough files that there is time to hold the import. */
async function manyFiles(count: number): Promise<string> {
  const folder = join(await freshFolder(), 'Viele');
  await mkdir(folder);
  for (let n = 0; n < count; n += 1) {
    const text = `# Hinweis ${n}\n\n${`Satz ${n} über Vorgang ${n * 7} im Lager ${n % 13}. `.repeat(40)}\n`;
    await writeFile(join(folder, `hinweis-${n}.md`), text);
  }
  await cp(join(folder, 'hinweis-1.md'), join(folder, 'hinweis-1 (Kopie).md'));
  return folder;
}

it('holds an import, goes on with it, and takes it back as a whole', async () => {
  const running = await launchApp();
  const { app, page, pageErrors } = running;
  const knowledge = await openKnowledge(running);
  await beginImport(app, knowledge, await manyFiles(150));
  await knowledge.getByRole('button', { name: 'Anhalten' }).click();
  await heading(knowledge, 'Import angehalten').waitFor({ timeout: 30_000 });
  await picture(knowledge, '21-held-light');
  const held = async () => (await knowledge.getByRole('progressbar').getAttribute('aria-label')) ?? '';
  await expect.poll(() => standsStill(knowledge, held), { timeout: 60_000, interval: 0 }).toBe(true);
  expect(await standsStill(knowledge, held)).toBe(true);
  expect(await held()).not.toMatch(/^151 /);
  await knowledge.getByRole('button', { name: 'Fortsetzen' }).click();
  await heading(knowledge, 'Import fertig').waitFor({ timeout: 120_000 });
  await expect.poll(() => sourceGrid(knowledge).getAttribute('aria-rowcount')).toBe('152');
  await fileRow(knowledge, 'hinweis-1 (Kopie).md')
    .or(await findFile(knowledge, 'hinweis-1 (Kopie).md', 'Dublette'))
    .first()
    .waitFor();
  const summary = knowledge.getByRole('region', { name: 'Import fertig' });
  await summary.getByRole('button', { name: /^Zurücknehmen/ }).click();
  const dialog = knowledge.getByRole('dialog', { name: 'Import zurücknehmen?' });
  await dialog.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
  await knowledge.getByText(/150 entfernt/).waitFor({ timeout: 60_000 });
  await page.getByText('Noch keine Artikel').first().waitFor({ timeout: 30_000 });
  expect(pageErrors).toEqual([]);
}, 300_000);
