// A whole day's work at the keyboard alone: ask, choose, read, find, pin, compare, rate, copy, reply, end, look back, change a setting.
// No pointer is touched; after each step the cursor is where the next word can be typed.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  copiedBy,
  history,
  layer,
  lookAtBothThemes,
  patient,
  unhurried,
  untilModel,
  untilNoted,
} from './dayPage';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { answers, ask, chosenAnswer, chosenTitle, concernField } from './sidebarPage';

const isInField = (page: Page) => concernField(page).evaluate((field) => field === document.activeElement);

/** Esc leads back to the cards, and the cursor to the field. */
async function back(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await layer(page, name).waitFor({ state: 'hidden', ...patient });
  await expect.poll(() => isInField(page), patient).toBe(true);
}

it('is worked with the keyboard alone from the first concern to the last', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);

  // Ask, choose, open, find in the article, back.
  await ask(page, 'kein strom in der wohnung, nachbarn haben licht');
  const title = 'Kein Strom – nur in meiner Wohnung';
  await expect.poll(() => chosenTitle(page), patient).toBe(title);
  await page.keyboard.press('Enter');
  await layer(page, title).waitFor(patient);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Sicherung');
  await page
    .getByText(/^\d+ von \d+$/)
    .first()
    .waitFor(patient);
  await lookAtBothThemes(running, 'find');
  await page.keyboard.press('Escape');
  await back(page, title);

  // Pin the card, rate it, copy its summary.
  await page.keyboard.press('Alt+a');
  await chosenAnswer(page).getByRole('button', { name: 'Lösen', exact: true }).waitFor(patient);
  await page.keyboard.press('Alt+j');
  const helpful = chosenAnswer(page).getByRole('button', { name: 'Hilfreich', exact: true });
  await expect.poll(() => helpful.getAttribute('aria-pressed'), patient).toBe('true');
  expect(await copiedBy(running, 'Control+c')).toContain(title);
  await page.keyboard.press('Alt+g');
  await page.getByText(`Als gelöst notiert: ${title}`).first().waitFor(patient);

  // The next contact: two articles fit, both are compared.
  await page.keyboard.press('Escape');
  await ask(page, 'Kundin zieht am 1. März um und will ihren Strom mitnehmen, Vertragskonto 4711008154');
  await expect.poll(() => answers(page).count(), patient).toBeGreaterThan(1);
  await page.keyboard.press('Alt+v');
  await layer(page, 'Artikel vergleichen').getByRole('region').nth(1).waitFor(patient);
  await back(page, 'Artikel vergleichen');

  // A reply from the chosen card.
  await page.keyboard.press('Control+d');
  await layer(page, 'Antwort per E-Mail').getByText('Text kopieren').waitFor(patient);
  await back(page, 'Antwort per E-Mail');
  await page.keyboard.press('Alt+o');
  await page.getByText('Als nicht gelöst notiert').first().waitFor(patient);

  // Back to the concern before, by its keys; then by today's list.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => concernField(page).inputValue(), patient).toContain('nachbarn');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Befehl suchen' }).waitFor(patient);
  await page.keyboard.type('Kontakte heute');
  await untilNoted(page, 'unsolved');
  await lookAtBothThemes(running, 'palette');
  await page.keyboard.press('Enter');
  await history(page).getByText('Nicht gelöst').first().waitFor(patient);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await history(page).waitFor({ state: 'hidden', ...patient });
  await expect.poll(() => answers(page).count(), patient).toBeGreaterThan(0);

  // A setting by search, all keys, the slim edge and back.
  await page.keyboard.press('Control+,');
  await layer(page, 'Einstellungen').getByRole('heading', { level: 2 }).first().waitFor(patient);
  await lookAtBothThemes(running, 'settings');
  await back(page, 'Einstellungen');
  await page.keyboard.press('F1');
  await layer(page, 'Alle Tasten').waitFor(patient);
  await back(page, 'Alle Tasten');
  await page.keyboard.press('Control+.');
  await page.getByRole('main', { name: 'Silbertablett, eingeklappt' }).waitFor(patient);
  await page.keyboard.press('Enter');
  await expect.poll(() => isInField(page), patient).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue(), patient).toBe('');
  expect(pageErrors).toEqual([]);
});

it('begins with three calm screens, each led on by Enter', unhurried, async () => {
  const running = await launchApp({ firstStart: true });
  const { page } = running;
  const screens = ['source', 'key', 'privacy'];
  for (const [at, name] of screens.entries()) {
    await page.getByText(`${at + 1} von ${screens.length}`).waitFor(patient);
    await lookAtBothThemes(running, `welcome-${name}`);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => isInField(page), patient).toBe(true);
});
