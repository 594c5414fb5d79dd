// Every screen of the knowledge window: no finding against access in light and dark, nothing wider than the window at
// 200 % of a small screen, and in a language a third longer than German nothing cut off or left untranslated.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp, type RunningApp } from './launchApp';
import { outOfReach } from './outOfReach';
import { preparedBase } from './preparedBase';
import { speakPseudo } from './pseudoPage';
import { textFaults } from './textFit';
import { rested, untilStill } from './untilStill';
import { leaveTraces, variedFolder } from './variedBase';
import { windowScreens } from './windowScreens';
import { importFolder, openKnowledge } from './workspacePage';

async function openFilled(): Promise<{ readonly running: RunningApp; readonly knowledge: Page }> {
  const folder = await variedFolder();
  const running = await launchApp({ dataDir: await preparedBase(folder) });
  await running.page.getByText('Modell bereit').waitFor({ timeout: 60_000 });
  await leaveTraces(running, folder);
  const knowledge = await openKnowledge(running);
  // The same folder again: what changed in it is seen.
  await importFolder(running.app, knowledge, folder);
  return { running, knowledge };
}

/** Of the content, in CSS px: 640 × 400 is what 200 % leaves of 1280 × 800. */
async function resize({ app }: RunningApp, knowledge: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      const [window] = BrowserWindow.getAllWindows().filter(({ webContents }) =>
        webContents.getURL().includes('window=knowledge'),
      );
      window!.setMinimumSize(200, 200);
      window!.setContentSize(wide!, high!);
    },
    [width, height],
  );
  await expect.poll(() => knowledge.evaluate(() => window.innerWidth)).toBe(width);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** With GALLERY=FOLDER, for a person to look through. */
async function photograph(page: Page, ...name: readonly string[]): Promise<void> {
  const { GALLERY } = process.env;
  if (!GALLERY) return;
  await untilStill(page);
  await page.screenshot({ path: join(GALLERY, `window-${name.join('-')}.png`) });
}

const longTime = { timeout: 420_000 };

it('breaks no access rule in light and dark, and is never wider than its window', longTime, async () => {
  const { running, knowledge } = await openFilled();
  await resize(running, knowledge, 1280, 800);
  for (const [name, go] of Object.entries(windowScreens)) {
    await go(knowledge);
    for (const colorScheme of ['light', 'dark'] as const) {
      await knowledge.emulateMedia({ colorScheme });
      await photograph(knowledge, name, colorScheme);
      expect.soft([name, colorScheme, ...(await violations(knowledge))]).toEqual([name, colorScheme]);
    }
    await resize(running, knowledge, 640, 400);
    expect.soft([name, await overflow(knowledge), ...(await outOfReach(knowledge))]).toEqual([name, 0]);
    await resize(running, knowledge, 1280, 800);
  }
  expect(running.pageErrors).toEqual([]);
});

it('breaks no rule on an empty base either, and finds nothing where nothing is', longTime, async () => {
  const running = await launchApp();
  const knowledge = await openKnowledge(running);
  for (let page = 1; page <= 7; page += 1) {
    await knowledge.keyboard.press(`Control+${page}`);
    await knowledge.locator(`nav [aria-current="page"]`).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await knowledge.emulateMedia({ colorScheme });
      await photograph(knowledge, `empty${page}`, colorScheme);
      expect.soft([page, colorScheme, ...(await violations(knowledge))]).toEqual([page, colorScheme]);
    }
    // A share of no articles is no finding.
    expect.soft(await knowledge.getByRole('main').textContent()).not.toMatch(/\b0\s%/);
  }
});

it.each([1000, 1280])('fits and is whole in longer words at %i pixels', longTime, async (width) => {
  const { running, knowledge } = await openFilled();
  await resize(running, knowledge, width, 800);
  await speakPseudo(knowledge);
  for (const [name, go] of Object.entries(windowScreens)) {
    await go(knowledge);
    await rested(knowledge); // Slides have ended; a text on its way is no fault.
    expect.soft([name, ...(await textFaults(knowledge))]).toEqual([name]);
  }
});
