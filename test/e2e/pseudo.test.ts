// Every screen in a language a third longer than German: nothing is cut off, nothing is left untranslated.
import { expect, it } from 'vitest';
import { launchApp, type RunningApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { speakPseudo } from './pseudoPage';
import { textFaults } from './textFit';
import { untilStill } from './untilStill';

const concern = 'stromvertrag beim umzug mitnehmen';
/** Another one than that is rated down in the reader: that one gets silence from then on. */
const second = 'zählerstand melden';

/** Each screen by the way an agent gets there; words are in brackets, so keys and roles lead the way. */
const screens: Readonly<Record<string, (running: RunningApp) => Promise<void>>> = {
  start: async ({ page }) => page.getByRole('textbox').waitFor(),
  results: async ({ page }) => {
    await page.getByRole('textbox').fill(concern);
    await page.locator('li[aria-current="true"] mark').first().waitFor();
    await page.keyboard.press('Alt+w');
  },
  reader: async ({ page }) => {
    await page.keyboard.press('Enter');
    await page.locator('[data-article] h2').waitFor();
    await page.keyboard.press('Alt+n');
  },
  nothing: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').fill('apfelkuchen mit streuseln backen');
    await page.getByRole('status').first().waitFor();
    await page.keyboard.press('Control+l');
    await page.locator('blockquote').waitFor();
  },
  learned: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').fill(second);
    await page.locator('li[aria-current="true"] mark').first().waitFor();
    await page.keyboard.press('Alt+l');
    await page.getByRole('dialog').getByRole('button', { name: '⟦' }).first().waitFor();
  },
  learnedAll: async ({ page }) => {
    await page.locator('section button').first().waitFor();
    await page.getByRole('dialog').getByRole('button').nth(1).click();
    await page.locator('input[type=date]').waitFor();
  },
  keys: async ({ page }) => page.keyboard.press('F1'),
  palette: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  },
  settings: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
  },
  import: async ({ page }) => page.keyboard.press('Control+i'),
  edge: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').fill(second);
    await page.keyboard.press('Control+.');
    await page.locator('main button').first().waitFor();
  },
};

it.each([320, 420])('fits and is whole at %i pixels', async (width) => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const { app, page } = running;
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 900);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  await speakPseudo(page);
  for (const [name, go] of Object.entries(screens)) {
    await go(running);
    await untilStill(page); // A text on its way is no fault.
    expect.soft([name, ...(await textFaults(page))]).toEqual([name]);
  }
});
