// Concern → cards: each key searches, the best article comes first, the list says what it knows.
import { expect, it } from 'vitest';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { answers, ask, chosenAnswer, chosenTitle, concernField, picture } from './sidebarPage';

it('shows cards while a concern is typed, without any button', async () => {
  const { page, pageErrors } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'kundin zieht um, will ihren strom mitnehmen');
  await expect.poll(() => chosenTitle(page)).toBe('Stromvertrag beim Umzug mitnehmen');
  expect(await answers(page).count()).toBeLessThanOrEqual(5);
  await expect.poll(() => chosenAnswer(page).locator('mark').count()).toBeGreaterThan(0);
  expect(await page.locator('[aria-live="polite"]').count()).toBeGreaterThan(0);
  expect(pageErrors).toEqual([]);
});

it('answers a pasted e-mail and keeps the cursor in the field', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  const email =
    'Guten Tag,\n\nmeine Bank hat die Lastschrift zurückgegeben. Was nun?\n\nMit freundlichen Grüßen';
  await concernField(page).fill(email);
  await expect.poll(() => chosenTitle(page)).toBe('Lastschrift zurückgegangen');
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
});

it('finds an English article for an English concern', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'no electricity in my flat, is this a power outage?');
  await expect
    .poll(() => answers(page).allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringContaining('Report a power outage')]));
});

it('says in words when nothing fits, and nothing when nothing is asked', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await picture(page, 'start-light');
  await concernField(page).fill('wie backe ich einen apfelkuchen mit streuseln');
  await page.getByText('Dazu passt gerade kein Artikel sicher genug').waitFor();
  await picture(page, 'nothing-fits-light');
  await concernField(page).fill('🙂🙂');
  await page.getByText('Noch kein Wort zum Suchen').waitFor();
  await concernField(page).fill('');
  await page.getByText('Zum Beispiel').waitFor();
});

it('answers the product’s own sample as an agent sees it', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await concernField(page).fill('abschlag zu hoch, möchte senken');
  await expect.poll(() => chosenTitle(page)).toBe('Abschlag senken');
  await picture(page, 'results-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'results-dark');
});

it('bears 10 MB that are pasted, answers to their beginning, and to what is typed after', async () => {
  const { app, page, pageErrors } = await launchApp({ dataDir: await preparedBase() });
  const huge = `Zählerstand melden ${'Lorem ipsum dolor sit amet. '.repeat(400_000)}`;
  expect(huge.length).toBeGreaterThan(10_000_000);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), huge);
  await concernField(page).focus();
  await page.keyboard.press('Control+v');
  await page.getByText('Nur der Anfang wird gelesen').waitFor();
  expect((await concernField(page).inputValue()).length).toBe(200_000);
  await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue(), { timeout: 30_000 }).toBe('');
  await ask(page, 'lastschrift zurückgegangen');
  await expect.poll(() => chosenTitle(page)).toBe('Lastschrift zurückgegangen');
  expect(pageErrors).toEqual([]);
});

it('reads the beginning of a concern of 100,000 characters', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await concernField(page).fill('Zählerstand melden '.repeat(8000));
  await expect.poll(() => chosenTitle(page), { timeout: 30_000 }).toBe('Zählerstand melden');
  await page.getByText('Nur der Anfang wird gelesen').waitFor();
});
