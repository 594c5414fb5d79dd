// The whole job without a mouse: choose, open, read, rate, copy, back.
import { expect, it } from 'vitest';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { answers, ask, chosenAnswer, chosenTitle, concernField, picture } from './sidebarPage';

it('chooses with the arrows while the cursor stays in the field', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'zählerstand beim umzug');
  await expect.poll(() => answers(page).count()).toBeGreaterThan(1);
  const first = await chosenTitle(page);
  await page.keyboard.press('ArrowDown');
  const second = await chosenTitle(page);
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await chosenTitle(page)).toBe(first);
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
});

it('opens with Enter at the matching passage, goes back with Esc, and returns with any letter', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'strom beim umzug mitnehmen');
  const title = await chosenTitle(page);
  await page.keyboard.press('Enter');
  const reader = page.getByRole('dialog', { name: title });
  await reader.getByRole('heading', { name: title }).waitFor();
  await reader.getByText('Passende Stelle').first().waitFor();
  await picture(page, 'reader-light');
  await page.keyboard.press('Escape');
  await reader.waitFor({ state: 'hidden' });
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Control+1');
  await reader.waitFor();
  await page.keyboard.type('x');
  await reader.waitFor({ state: 'hidden' });
  await expect.poll(() => concernField(page).inputValue()).toBe('strom beim umzug mitnehmenx');
});

it('rates with Alt J, takes it back with the same key, and knows it later', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'abschlag senken');
  const helpful = chosenAnswer(page).getByRole('button', { name: 'Hilfreich', exact: true });
  await page.keyboard.press('Alt+j');
  await expect.poll(() => helpful.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Alt+j');
  await expect.poll(() => helpful.getAttribute('aria-pressed')).toBe('false');
});

it('copies summary and source with Ctrl C when nothing is selected', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await ask(page, 'lastschrift zurückgegangen');
  await page.keyboard.press('Control+c');
  await page.getByText('Kopiert').first().waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('lastschrift.md');
  expect(copied.length).toBeGreaterThan(40);
});

it('clears with Esc, restores with Ctrl Z, and shows all keys with F1', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'zählerstand');
  await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue()).toBe('');
  await page.keyboard.press('Control+z');
  await expect.poll(() => concernField(page).inputValue()).toBe('zählerstand');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Alle Tasten' }).waitFor();
  await picture(page, 'keys-light');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Alle Tasten' }).waitFor({ state: 'hidden' });
});
