// Insights: ratings made in the window come back as findings, charts and tables, at any width.
import { cp } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp, type RunningApp } from './launchApp';
import { preparedBase, preparedCopy, sampleFolder } from './preparedBase';
import { speakPseudo } from './pseudoPage';
import { seedUse } from './seedUse';
import { ask, chosenTitle, concernField, picture } from './sidebarPage';
import { textFaults } from './textFit';
import { untilStill } from './untilStill';

const layerOf = (page: Page) => page.getByRole('dialog', { name: 'Auswertung' });

async function usedApp(): Promise<RunningApp> {
  const dataDir = await preparedCopy('sample, used', async (folder) => {
    await cp(await preparedBase(sampleFolder), folder, { recursive: true });
    await seedUse(folder);
  });
  const running = await launchApp({ dataDir });
  await running.page.getByText('Modell bereit').waitFor();
  return running;
}

async function resize({ app, page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]!.setContentSize(wide!, high!),
    [width, height],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** How many ratings of first cards the reliability diagram rests on. */
async function ratingCount(page: Page): Promise<number> {
  await page.keyboard.press('Control+e');
  const line = layerOf(page).getByText(/^[\d.]+ Rückmeldungen, \d+\s% der angezeigten Karten$/);
  return Number(((await line.textContent()) ?? '').split(' ')[0]?.replaceAll('.', ''));
}

it('counts a rating made in the window and shows what the log says', async () => {
  const running = await usedApp();
  const { page, pageErrors } = running;
  const before = await ratingCount(page);
  expect(before).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await layerOf(page).waitFor({ state: 'detached' });

  await ask(page, 'abschlag zu hoch, möchte senken');
  await expect.poll(() => chosenTitle(page)).toBe('Abschlag senken');
  await page.keyboard.press('Alt+j');
  await concernField(page).fill('');
  // The numbers of the time before stay until the new ones are there.
  const again = async (): Promise<number> => {
    const count = await ratingCount(page);
    await page.keyboard.press('Escape');
    await layerOf(page).waitFor({ state: 'detached' });
    return count;
  };
  await expect.poll(again, { timeout: 20_000 }).toBe(before + 1);

  await resize(running, 900, 1000);
  await page.keyboard.press('Control+e');
  await layerOf(page).getByRole('heading', { name: 'Die Prozentwerte stimmen' }).waitFor();
  await expect.poll(() => layerOf(page).locator('svg[role="img"]').count()).toBe(7);
  await page.keyboard.press('t');
  await expect.poll(() => layerOf(page).getByRole('table').count()).toBe(7);
  await page.keyboard.press('t');
  await picture(page, 'insights-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'insights-dark');
  expect(await violations(page)).toEqual([]);
  expect(pageErrors).toEqual([]);
});

it.each([320, 420])('holds at %i pixels, as charts and as tables, also in longer words', async (width) => {
  const running = await usedApp();
  const { page } = running;
  await resize(running, width, 900);
  await page.keyboard.press('Control+e');
  await layerOf(page).getByRole('img').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, `insights-${width}`);
  await page.keyboard.press('t');
  expect(await violations(page)).toEqual([]);
  await speakPseudo(page);
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  await untilStill(page); // A text on its way is no fault.
  expect.soft(await textFaults(page)).toEqual([]);
  await page.keyboard.press('t');
  expect.soft(await textFaults(page)).toEqual([]);
});

it('says from when on it means something', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase() });
  await page.keyboard.press('Control+e');
  await layerOf(page).getByText('Ab 200 Rückmeldungen aussagekräftig').waitFor();
  expect(await violations(page)).toEqual([]);
});
