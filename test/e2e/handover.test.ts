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
import { concernField } from './sidebarPage';

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
