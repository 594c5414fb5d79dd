// A contact that somebody else should take: why, in a calm notice, and the text that goes with it.
import { expect, it } from 'vitest';
import {
  copiedBy,
  handOver,
  history,
  lookAtBothThemes,
  patient,
  unhurried,
  untilModel,
  untilNoted,
} from './dayPage';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { answers, ask, chosenAnswer, chosenTitle, concernField } from './sidebarPage';

const wish =
  'Ich will endlich mit Ihrem Vorgesetzten sprechen, das ist das dritte Mal, dass niemand meine Rechnung prüft. Kundennummer 88123456.';

it('sees that a customer wants somebody else, and has the text ready', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  await concernField(page).pressSequentially(wish, { delay: 5 });
  await handOver(page).getByText('Jemand anderes wird ausdrücklich gewünscht.').waitFor(patient);
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
  await lookAtBothThemes(running, 'hand-over');
  const text = await copiedBy(running, 'Alt+h');
  expect(text).toMatch(/Rechnung/);
  expect(text).toContain('88123456');
  await handOver(page).getByRole('button', { name: 'Hinweis zur Übergabe ausblenden' }).click();
  await handOver(page).waitFor({ state: 'hidden', ...patient });

  // Passed on, in one key; the history keeps neither name nor number.
  await page.keyboard.press('Alt+u');
  await page.getByText('Als weitergegeben notiert').first().waitFor(patient);
  await untilNoted(page, 'passedOn');
  await page.keyboard.press('Control+h');
  await history(page).getByText('Weitergegeben').first().waitFor(patient);
  expect(await history(page).textContent()).not.toContain('88123456');
  expect(pageErrors).toEqual([]);
});

it('sees three articles in a row that did not help, and passes on what was shown', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  await ask(page, 'abschlag zu hoch, möchte senken');
  await expect.poll(() => answers(page).count(), patient).toBeGreaterThan(2);
  const titles: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    titles.push(await chosenTitle(page));
    await page.keyboard.press('Alt+n');
    const rated = chosenAnswer(page).getByRole('button', { name: 'Nicht hilfreich', exact: true });
    await expect.poll(() => rated.getAttribute('aria-pressed'), patient).toBe('true');
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(titles).size).toBe(3);
  await handOver(page).getByText('Mehrere Artikel nacheinander haben nicht geholfen.').waitFor(patient);
  const text = await copiedBy(running, 'Alt+h');
  for (const title of titles) expect(text).toContain(title);
  expect(text).toContain('3 Artikel in Folge halfen nicht');
  expect(pageErrors).toEqual([]);
});
