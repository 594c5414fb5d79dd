// What of the agent's day needs only the window: chips, pins, comparing, finding, paper, a locked screen, the left border.
// The long walks (call, chat, mail, hand-over) stand in files of their own.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageChannels } from '../../knowledge/contract/channels';
import { violations } from './accessRules';
import { launchApp, type RunningApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { answers, ask, chosenTitle, concernField, picture } from './sidebarPage';

const concern = 'kundin zieht um, will strom mitnehmen';
const patient = { timeout: 30_000 };

/** Makes the window so wide, its height as it is. */
async function widen({ app, page }: RunningApp, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 860);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** Sends an event of the shell to the page. */
const tell = ({ app }: RunningApp, channel: string, payload: object): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, sent) =>
      BrowserWindow.getAllWindows()[0]!.webContents.send(sent.channel, sent.payload),
    { channel, payload },
  );

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('pins, compares and finds with the keyboard alone, at every width', async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await ask(page, concern);
  await page.keyboard.press('ArrowDown');
  const second = await chosenTitle(page);
  await page.keyboard.press('Alt+a');
  await expect.poll(() => answers(page).first().getByRole('heading').textContent()).toContain(second);
  await concernField(page).fill('abschlag zu hoch, möchte senken');
  await expect.poll(() => chosenTitle(page), patient).toMatch(/Abschlag/);
  await expect.poll(() => answers(page).first().textContent()).toContain(second);
  await page.keyboard.press('Alt+v');
  const compared = page.getByRole('dialog', { name: 'Artikel vergleichen' });
  await expect.poll(() => compared.getByRole('region').count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'compare');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('dialog');
  await reader.getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('abschlag');
  await expect
    .poll(() => reader.getByRole('search').getByRole('status').textContent())
    .toMatch(/^1 von \d+$/);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('find-places')?.size ?? 0))
    .toBeGreaterThan(1);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'find');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('find-places'))).toBe(false);
  await page.keyboard.press('Escape');
  for (const width of [320, 640, 900]) {
    await widen(running, width);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, `day-${width}`);
  }
  expect(pageErrors).toEqual([]);
});

it('puts the article alone on paper', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await ask(page, concern);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('[data-body]').waitFor();
  // What would be printed, kept from the printer.
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      const sheet = document.querySelector('[data-print]');
      if (sheet) document.body.append(Object.assign(sheet.cloneNode(true), { id: 'kept' }));
      if (sheet) seen.disconnect();
    });
    seen.observe(document.body, { childList: true, subtree: true });
  });
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+Shift+P');
  await page.waitForFunction(() => document.querySelector('#kept') !== null);
  const ink = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('#kept')!);
    const rest = [...document.querySelectorAll('header, footer, textarea')];
    return {
      paper: style.backgroundColor,
      ink: style.color,
      shown: rest.filter((each) => each.checkVisibility({ visibilityProperty: true })).length,
    };
  });
  expect(ink).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', shown: 0 });
});

/** Counts what reaches the printer's dialog, which no test can answer; `printed`: what it says. */
async function standInForPrinter({ app }: RunningApp, printed: boolean): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }, answer) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    Object.assign(globalThis, { prints: 0 });
    webContents.print = (_, told) => {
      Object.assign(globalThis, { prints: (globalThis as unknown as { prints: number }).prints + 1 });
      told?.(answer, answer ? '' : 'Failed to enumerate printers');
    };
  }, printed);
  return () => app.evaluate(() => (globalThis as unknown as { prints: number }).prints);
}

it('reaches the printer from the layer, from beside the list and by button, as often as it is asked', async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  const prints = await standInForPrinter(running, true);
  await ask(page, concern);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('[data-body]').waitFor();
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(prints, patient).toBe(1);
  await expect.poll(() => page.locator('[data-print]').count()).toBe(0);
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(prints, patient).toBe(2);
  await page.keyboard.press('Escape');
  // Beside the list, the cursor in the field.
  await widen(running, 640);
  await expect.poll(() => page.locator('[data-body]').count(), patient).toBe(1);
  await concernField(page).focus();
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(prints, patient).toBe(3);
  expect(pageErrors).toEqual([]);
});

it('says when nothing was printed', async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page } = running;
  const prints = await standInForPrinter(running, false);
  await ask(page, concern);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('[data-body]').waitFor();
  await page.keyboard.press('Control+Shift+P');
  await expect.poll(prints, patient).toBe(1);
  await page.getByText('Nicht gedruckt').waitFor(patient);
});

it('shows nothing while the screen is locked, and everything as it was after', async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page } = running;
  await ask(page, concern);
  const title = await chosenTitle(page);
  await tell(running, pageChannels.screenLocked, { locked: true });
  await page.getByRole('status', { name: 'Bildschirm gesperrt' }).waitFor();
  expect(await page.locator('textarea').isVisible()).toBe(false);
  expect(await page.getByText(title).first().isVisible()).toBe(false);
  await tell(running, pageChannels.screenLocked, { locked: false });
  await expect.poll(() => page.locator('textarea').isVisible()).toBe(true);
  await expect.poll(() => chosenTitle(page)).toBe(title);
});

it('takes a concern from outside without losing what is typed', async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page } = running;
  await concernField(page).fill('zählerstand melden');
  await tell(running, pageChannels.concernArrived, { how: 'clipboard', text: 'lastschrift zurückgegangen' });
  await page.getByRole('complementary', { name: 'Neu aus der Zwischenablage' }).waitFor();
  expect(await concernField(page).inputValue()).toBe('zählerstand melden');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'arrived');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => concernField(page).inputValue()).toBe('lastschrift zurückgegangen');
  await page.keyboard.press('Control+z');
  await expect.poll(() => concernField(page).inputValue()).toBe('zählerstand melden');
});

it('stands at the left border as well, its edge too', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.evaluate(() => window.silbertablett.changeSettings({ side: 'left' }));
  await page.locator('[data-side="left"]').first().waitFor();
  await ask(page, concern);
  await page.keyboard.press('Control+.');
  const edge = page.getByRole('main', { name: 'Silbertablett, eingeklappt' });
  await edge.waitFor();
  await expect.poll(async () => (await edge.boundingBox())?.x).toBe(0);
  expect(await violations(page)).toEqual([]);
});
