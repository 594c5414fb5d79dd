// The folded sidebar: a slim edge at the screen's border that says how likely the best card helps, and comes back.
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { keptSettings, launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { ask, chosenTitle, concernField, picture } from './sidebarPage';

const edge = (page: Page) => page.getByRole('main', { name: 'Silbertablett, eingeklappt' });
const opener = (page: Page) => edge(page).getByRole('button');

/** Where the window stands and how far its right border is from the screen's. */
const place = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    const { x, y, width, height } = window.getBounds();
    const { workArea } = screen.getPrimaryDisplay();
    const fromBorder = workArea.x + workArea.width - (x + width);
    return { x, y, width, height, fromBorder, onTop: window.isAlwaysOnTop(), visible: window.isVisible() };
  });

/** Whether the screen, not only the page, is mostly light where the edge stands: 4 bytes a pixel. */
const isSeen = (app: ElectronApplication) =>
  app.evaluate(async ({ desktopCapturer, screen }) => {
    const { size, workArea } = screen.getPrimaryDisplay();
    const [source] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: size });
    const { x, y, width } = workArea;
    const strip = source!.thumbnail.crop({ x: x + width - 40, y: y + 400, width: 30, height: 100 });
    const bytes = strip.toBitmap();
    return bytes.filter((byte) => byte > 200).length > bytes.length / 2;
  });

async function folded(app: ElectronApplication, page: Page): Promise<void> {
  await edge(page).waitFor();
  await expect.poll(async () => (await place(app)).width).toBe(48);
}

it('folds with Ctrl . to 48 pixels at the border and comes back as it was', async () => {
  const { app, page, pageErrors } = await launchApp({ dataDir: await preparedBase() });
  const bounds = { x: 300, y: 60, width: 460, height: 700 };
  await app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted),
    bounds,
  );
  await ask(page, 'zählerstand beim umzug');
  await page.keyboard.press('ArrowDown');
  const chosen = await chosenTitle(page);
  await page.keyboard.press('Control+.');
  await folded(app, page);
  await expect.poll(() => place(app)).toMatchObject({ y: 0, fromBorder: 0, onTop: true });
  await expect.poll(() => isSeen(app)).toBe(true);
  await expect.poll(() => opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await edge(page).waitFor({ state: 'hidden' });
  await expect.poll(() => place(app)).toMatchObject(bounds);
  expect(await chosenTitle(page)).toBe(chosen);
  expect(await concernField(page).inputValue()).toBe('zählerstand beim umzug');
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
  expect(pageErrors).toEqual([]);
});

it('shows number, word and count, and its tip only under the pointer', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await ask(page, 'abschlag zu hoch, möchte senken');
  await expect.poll(() => chosenTitle(page)).toBe('Abschlag senken');
  await page.getByRole('button', { name: 'Einklappen' }).click();
  await folded(app, page);
  await expect
    .poll(() => opener(page).getAttribute('aria-label'))
    .toMatch(/^Ausklappen: \d Treffer, bester \d+ Prozent/);
  expect(await page.getByRole('tooltip').count()).toBe(0);
  // Not by Playwright's pointer: it stands still on the page, a real one on the screen, where the edge is.
  await opener(page).evaluate((button) => button.blur());
  await edge(page).dispatchEvent('mouseover');
  await page.getByRole('tooltip').getByText('Abschlag senken').waitFor();
  await expect.poll(() => place(app)).toMatchObject({ width: 358, fromBorder: 0 });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'collapsed-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'collapsed-dark');
  await opener(page).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await expect.poll(async () => (await place(app)).width).toBe(48);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => isSeen(app)).toBe(true);
  await page.keyboard.press('Enter');
  await edge(page).waitFor({ state: 'hidden' });
  await expect.poll(() => isSeen(app)).toBe(true);
});

it('goes on typing from the edge, and a click opens it', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'abschlag');
  await page.keyboard.press('Control+.');
  await folded(app, page);
  await page.keyboard.type(' zu hoch');
  await expect.poll(() => concernField(page).inputValue()).toContain('hoch');
  await edge(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+.');
  await folded(app, page);
  await opener(page).click();
  await expect.poll(async () => (await place(app)).width).toBe(420);
});

it('starts as it was left, and a second start opens it', async () => {
  const dataDir = await preparedBase();
  const first = await launchApp({ dataDir });
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(520, 800));
  await first.page.keyboard.press('Control+.');
  await folded(first.app, first.page);
  await expect
    .poll(() => keptSettings(dataDir))
    .toMatchObject({ collapsed: true, bounds: { width: 520, height: 800 } });
  await first.close();
  const { app, page } = await launchApp({ dataDir });
  await folded(app, page);
  await expect.poll(async () => (await place(app)).fromBorder).toBe(0);
  await app.evaluate(({ app: shell }) => shell.emit('second-instance'));
  await edge(page).waitFor({ state: 'hidden' });
  await expect.poll(() => place(app)).toMatchObject({ width: 520, height: 800 });
});
