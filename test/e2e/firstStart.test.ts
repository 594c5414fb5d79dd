// A new installation: three screens by keyboard alone, the sample read in, and never again.
// Then the palette and a changed key in the real window.
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { freshFolder, launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { ask, concernField, picture } from './sidebarPage';

it('leads a new installation through three screens, once', async () => {
  const dataDir = await freshFolder();
  const { page, close } = await launchApp({ dataDir, firstStart: true });
  const title = (name: string) => page.getByRole('heading', { name });
  await title('Worin soll gesucht werden?').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'welcome-1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Weiter/ }).focus();
  await page.keyboard.press('Enter');
  await title('Von überall zur Hand').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'welcome-2');
  await page.keyboard.press('Enter');
  await title('Was Kunden sagen, bleibt hier').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'welcome-3-dark');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
  await page.getByText(/^\d+ Artikel bereit/).waitFor({ timeout: 60_000 });
  await close();
  const again = await launchApp({ dataDir, firstStart: true });
  await concernField(again.page).waitFor();
  expect(await again.page.getByRole('dialog').count()).toBe(0);
});

it('finds every command by its words, and a key of one’s own acts in the real window', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'strom beim umzug mitnehmen');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Befehl suchen' });
  await box.waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'palette-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'palette-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await box.pressSequentially('einstell');
  await page.keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: 'Einstellungen' });
  await settings.waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('alle tasten');
  await page.keyboard.press('Escape');
  await page.keyboard.type('warum');
  await page.getByRole('button', { name: /^Warum dieser Treffer\?, Taste Alt W/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+x');
  await page.getByRole('button', { name: /Taste Alt X, ändern/ }).waitFor();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'hidden' });
  const why = page.locator('li[aria-current="true"]').getByRole('button', { name: /^Warum dieser Treffer/ });
  await page.keyboard.press('Alt+w');
  expect(await why.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Alt+x');
  await expect.poll(() => why.getAttribute('aria-expanded')).toBe('true');
  expect(await why.textContent()).toMatch(/Alt X$/);
});
