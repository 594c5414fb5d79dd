// Learning, undoing and silence as an agent sees them: the first rating moves a similar concern's card, an undo brings it
// back, and a gap that was noted is known to the next who asks.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { freshFolder, launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { ask, chosenAnswer, chosenTitle, concernField, picture } from './sidebarPage';
import { untilStill } from './untilStill';

const rated = 'zählerstand falsch abgelesen';
const similar = 'zählerstand wurde falsch abgelesen';
const title = 'Zählerstand falsch übermittelt';

/** The whole percent that the chosen card says. */
async function percent(page: Page): Promise<number> {
  const spoken = await chosenAnswer(page).getByRole('img').first().getAttribute('aria-label');
  return Number(/\d+/.exec(spoken ?? '')?.[0]);
}

/** Asks and waits until this article is the first. */
async function askFor(page: Page, concern: string): Promise<void> {
  await ask(page, concern);
  await expect.poll(() => chosenTitle(page)).toBe(title);
  await untilStill(page); // The last key's answer stands.
}

const learnedPage = (page: Page) => page.getByRole('dialog', { name: 'Gelernt' });

it('learns from the first rating, shows it on a similar concern, and undoes it', async () => {
  const { page, pageErrors } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await askFor(page, similar);
  const before = await percent(page);
  await askFor(page, rated);
  const untouched = await percent(page);
  await page.keyboard.press('Alt+j');
  // The present answer is asked again: the card keeps its slot, its number rises.
  await expect.poll(() => percent(page)).toBeGreaterThan(untouched);
  await expect.poll(() => chosenTitle(page)).toBe(title);

  await askFor(page, similar);
  await expect.poll(() => percent(page)).toBeGreaterThan(before);
  await chosenAnswer(page).getByText('Gelernt aus 1 Rückmeldung: weiter oben').waitFor();
  await page.keyboard.press('Alt+w');
  await chosenAnswer(page).getByText('1, hebt an').waitFor();
  await picture(page, 'learned-card-light');

  await page.keyboard.press('Alt+l');
  await learnedPage(page).getByRole('heading', { level: 2, name: title }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'learned-article-light');
  await learnedPage(page)
    .getByRole('button', { name: /^Zurücknehmen: Hilfreich/ })
    .click();
  await learnedPage(page).getByText('1 Eintrag zurückgenommen').waitFor();
  await page.keyboard.press('Escape');
  await learnedPage(page).waitFor({ state: 'hidden' });
  await expect.poll(() => percent(page)).toBe(before);
  expect(await page.getByText(/elernt aus/).count()).toBe(0);
  expect(pageErrors).toEqual([]);
});

it('shows all that was learned, saves it to a file, forgets it for good and takes it in again', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await askFor(page, rated);
  await page.keyboard.press('Alt+j');
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Einstellungen' }).getByRole('heading', { level: 2 }).waitFor();
  await page.getByRole('button', { name: 'Öffnen: Was gelernt wurde' }).click();
  const learned = learnedPage(page);
  await learned.getByText('1 Rückmeldung zählt').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'learned-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'learned-dark');

  const file = join(await freshFolder(), 'gelernt.jsonl');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await learned.getByRole('button', { name: 'Sichern' }).click();
  await learned.getByText('1 Eintrag gesichert').waitFor();
  expect((await stat(file)).size).toBeGreaterThan(100);
  expect(await readFile(file, 'utf8')).not.toContain('abgelesen');

  await learned.getByRole('button', { name: 'Vergessen …' }).click();
  await learned.getByRole('button', { name: 'Endgültig vergessen' }).click();
  await learned.getByText('1 Eintrag vergessen').waitFor();
  await learned.getByText('Noch nichts gelernt').waitFor();
  await learned.getByRole('button', { name: 'Übernehmen' }).click();
  await learned.getByText(/^1 Eintrag übernommen/).waitFor();
  await learned.getByText('1 Rückmeldung zählt').waitFor();
});

it('is silent, notes the gap after showing its masked words, and knows it the next time', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await concernField(page).fill('petra.lohmann@example.org: wie backe ich einen apfelkuchen mit streuseln');
  await page.getByText('Dazu passt gerade kein Artikel sicher genug').waitFor();
  await page.keyboard.press('Control+l');
  const preview = page.getByRole('region', { name: 'So wird gespeichert' });
  await preview.waitFor();
  expect(await preview.textContent()).not.toMatch(/example\.org/);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'gap-preview-light');
  await page.keyboard.press('Control+l');
  await page.getByText('Als Lücke vorgemerkt').waitFor();

  await page.keyboard.press('Escape');
  await concernField(page).fill('wie backe ich apfelkuchen mit streuseln');
  await page.getByText(/^Ähnlich gefragt: 1-mal, zuletzt heute/).waitFor();
  await picture(page, 'gap-known-light');
});

it('lets the owner choose how sure results must be, and says what it costs', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Einstellungen' });
  await settings.getByText(/^Angezeigt wird ab 35\s%\. Auf Prüfbeständen: \d+ von 100/).waitFor();
  await settings.getByText('95 %').click();
  await settings.getByText(/^Angezeigt wird ab 9\d\s%/).waitFor();
  await picture(page, 'settings-learning-light');
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'hidden' });
  await concernField(page).fill('kündigen wegen preis');
  await page.getByText(/Angezeigt wird ab 9\d\s%/).waitFor();
});
