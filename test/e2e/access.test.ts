// Every screen under the automatic rules of WCAG 2.2 A and AA, light and dark, narrow and wide.
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp, type RunningApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { ask, concernField, picture } from './sidebarPage';

/** Each screen by the way an agent gets there. */
const screens: Readonly<Record<string, (running: RunningApp) => Promise<void>>> = {
  start: async ({ page }) => concernField(page).waitFor(),
  results: async ({ page }) => ask(page, 'stromvertrag beim umzug mitnehmen'),
  reader: async ({ page }) => {
    await ask(page, 'stromvertrag beim umzug mitnehmen');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').first().waitFor();
  },
  nothing: async ({ page }) => {
    await concernField(page).fill('apfelkuchen mit streuseln backen');
    await page.getByText('Dazu passt gerade kein Artikel sicher genug').waitFor();
  },
  import: async ({ page }) => {
    await page.keyboard.press('Control+i');
    await page.getByRole('dialog', { name: 'Wissen einlesen' }).waitFor();
  },
  settings: async ({ page }) => {
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
  },
  learned: async ({ page }) => {
    await ask(page, 'stromvertrag beim umzug mitnehmen');
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('Alt+l');
    await page.getByRole('button', { name: /^Zurücknehmen: Hilfreich/ }).waitFor();
  },
  keys: async ({ page }) => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Alle Tasten' }).waitFor();
  },
};

it.each(Object.keys(screens))('finds nothing on %s, light and dark', async (name) => {
  const running = await launchApp({ dataDir: await preparedBase() });
  await screens[name]!(running);
  expect(await violations(running.page)).toEqual([]);
  await running.page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(running.page)).toEqual([]);
  await picture(running.page, `${name}-dark`);
});

it.each([320, 640])('holds at %i pixels without sideways scrolling', async (width) => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const { app, page } = running;
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 800);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  await screens.results!(running);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await picture(page, `results-${width}`);
});
