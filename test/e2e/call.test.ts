// A call from the first word to its outcome: typed while the customer speaks, understood, read, solved, in today's history.
import { expect, it } from 'vitest';
import {
  copiedBy,
  history,
  lookAtBothThemes,
  patient,
  recap,
  unhurried,
  untilModel,
  untilNoted,
} from './dayPage';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { ask, chosenTitle, concernField } from './sidebarPage';

const spoken = 'Kundin zieht am 1. März um und will ihren Strom mitnehmen, Vertragskonto 4711008154';
const title = 'Stromvertrag beim Umzug mitnehmen';

it('goes from the first words to the outcome in one key', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  await ask(page, spoken);
  await expect.poll(() => chosenTitle(page), patient).toBe(title);

  // Understood: parts and facts under the field, to be copied as one.
  await recap(page)
    .getByRole('button', { name: /^Vertragskonto 4711008154 kopieren/ })
    .waitFor(patient);
  await lookAtBothThemes(running, 'call');
  expect(await copiedBy(running, 'Alt+r')).toContain('4711008154');

  // The open question is taken up where the cursor is.
  await page.getByText('Zählernummer bekannt?').waitFor(patient);
  await page.keyboard.press('Tab');
  await expect.poll(() => concernField(page).inputValue()).toMatch(/Zählernummer: $/);
  await page.keyboard.type('1EMH0012345678');
  await recap(page)
    .getByRole('button', { name: /^Zählernummer 1EMH0012345678 kopieren/ })
    .waitFor(patient);
  await expect.poll(() => chosenTitle(page), patient).toBe(title);

  // Solved in one key, taken back with another, solved again.
  await page.keyboard.press('Alt+g');
  await page.getByText(`Als gelöst notiert: ${title}`).first().waitFor(patient);
  await page.keyboard.press('Control+z');
  await page
    .getByText(`Als gelöst notiert: ${title}`)
    .first()
    .waitFor({ state: 'hidden', ...patient });
  await page.keyboard.press('Alt+g');
  await page.getByText(`Als gelöst notiert: ${title}`).first().waitFor(patient);
  await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue()).toBe('');

  // Today's history holds it without number and with its article.
  await untilNoted(page, 'solved');
  await page.keyboard.press('Control+h');
  const noted = history(page)
    .getByRole('button', { name: /Strom mitnehmen/ })
    .first();
  await noted.waitFor(patient);
  await expect.poll(() => noted.textContent(), patient).toMatch(/Gelöst.*Stromvertrag beim Umzug/s);
  expect(await history(page).textContent()).not.toMatch(/4711008154|1EMH0012345678/);
  await lookAtBothThemes(running, 'history');
  expect(pageErrors).toEqual([]);
});

it('keeps two matters of one call apart, each with cards of its own', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page } = running;
  await untilModel(page);
  await ask(
    page,
    'Ich kann mich im Portal nicht mehr anmelden, Passwort vergessen. Außerdem wurde die Lastschrift zurückgegeben.',
  );
  const tabs = page.getByRole('navigation', { name: 'Anliegen im Text' }).getByRole('button');
  await expect.poll(() => tabs.count(), patient).toBe(2);
  await expect.poll(() => tabs.nth(0).getAttribute('aria-current'), patient).toBe('true');
  await expect.poll(() => chosenTitle(page), patient).toBe('Passwort vergessen');
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => tabs.nth(1).getAttribute('aria-current'), patient).toBe('true');
  await expect.poll(() => chosenTitle(page), patient).toBe('Rücklastschrift');
  await lookAtBothThemes(running, 'two-concerns');
});
