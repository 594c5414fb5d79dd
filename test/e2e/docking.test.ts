// The sidebar's place: left or right, no wider than 900, remembered by screen, on screens that go, at any scale; and
// what the desktop does to it: locked screen, login, printing.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freshFolder, keptSettings, launchApp } from './launchApp';
import { heardOf, hears, listen } from './outsideEvents';

const place = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y, width, height } = BrowserWindow.getAllWindows()[0]!.getBounds();
    const { workArea } = screen.getPrimaryDisplay();
    return {
      x,
      y,
      width,
      height,
      fromRight: workArea.x + workArea.width - (x + width),
      full: workArea.height,
    };
  });

const setBounds = (app: ElectronApplication, bounds: Record<'x' | 'y' | 'width' | 'height', number>) =>
  app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted), bounds);

const change = (page: Page, patch: Parameters<typeof window.silbertablett.changeSettings>[0]) =>
  page.evaluate((given) => window.silbertablett.changeSettings(given), patch);

it('docks left, folds there, and comes back there', async () => {
  const { app, page, dataDir, close } = await launchApp();
  await change(page, { side: 'left' });
  await expect.poll(() => place(app)).toMatchObject({ x: 0, y: 0, width: 420 });
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: true }));
  await expect.poll(() => place(app)).toMatchObject({ x: 0, width: 48 });
  await page.evaluate(() =>
    window.silbertablett.showTip({ tip: { top: 50, away: 58, width: 300, height: 90 } }),
  );
  await expect.poll(() => place(app)).toMatchObject({ x: 0, width: 358 });
  await page.evaluate(() => window.silbertablett.showTip({ tip: null }));
  await change(page, { side: 'right' });
  await expect.poll(() => place(app)).toMatchObject({ fromRight: 0, width: 48 });
  await change(page, { side: 'left' });
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: false }));
  await expect.poll(() => place(app)).toMatchObject({ x: 0, width: 420 });
  await close();
  const again = await launchApp({ dataDir });
  await expect.poll(() => place(again.app)).toMatchObject({ x: 0, width: 420 });
});

it('keeps its line towards the other programs where the system forces its colours', async () => {
  const { page } = await launchApp();
  await page.emulateMedia({ forcedColors: 'active' });
  const lines = () =>
    page.evaluate(() => {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(document.querySelector('[data-fold]')!);
      return [borderLeftWidth, borderRightWidth];
    });
  await expect.poll(lines).toEqual(['1px', '0px']);
  await change(page, { side: 'left' });
  await expect.poll(lines).toEqual(['0px', '1px']);
});

it('becomes no wider than 900, stays at its border, and remembers that for this screen', async () => {
  const { app, dataDir, close } = await launchApp();
  await setBounds(app, { x: 700, y: 0, width: 1200, height: 1000 });
  await expect.poll(() => place(app)).toMatchObject({ width: 900, fromRight: 0 });
  const displayId = await app.evaluate(({ screen }) => String(screen.getPrimaryDisplay().id));
  await expect
    .poll(async () => (await keptSettings(dataDir)).places)
    .toMatchObject({
      [displayId]: { width: 900 },
    });
  await close();
  const again = await launchApp({ dataDir });
  await expect.poll(() => place(again.app)).toMatchObject({ width: 900, fromRight: 0 });
});

it('follows the hand to the other border, and folds there', async () => {
  const { app, page, dataDir } = await launchApp();
  await listen(page);
  await setBounds(app, { x: 0, y: 0, width: 460, height: 800 });
  await expect.poll(async () => (await keptSettings(dataDir)).side).toBe('left');
  await expect
    .poll(async () => (await heardOf(page, 'settingsChanged')).at(-1))
    .toMatchObject({ side: 'left' });
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: true }));
  await expect.poll(() => place(app)).toMatchObject({ x: 0, width: 48 });
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: false }));
  await expect.poll(() => place(app)).toMatchObject({ x: 0, width: 460, height: 800 });
});

it('goes to the same side of the screen that is left when its own disappears, and home when that is back', async () => {
  const { app, dataDir } = await launchApp();
  await app.evaluate(({ screen }) => {
    const main = screen.getPrimaryDisplay();
    const second = { ...main, id: 77, workArea: { x: 1600, y: 0, width: 1280, height: 900 } };
    let all = [main, second];
    screen.getAllDisplays = () => all;
    Object.assign(globalThis, {
      unplug: (isGone: boolean) => {
        all = isGone ? [main] : [main, second];
        screen.emit(isGone ? 'display-removed' : 'display-added', {}, second);
      },
    });
    screen.emit('display-added', {}, second);
  });
  const unplug = (isGone: boolean) =>
    app.evaluate(
      (_electron, gone) => (globalThis as unknown as { unplug(gone: boolean): void }).unplug(gone),
      isGone,
    );
  await setBounds(app, { x: 1600 + 1280 - 500, y: 0, width: 500, height: 900 });
  await expect.poll(() => keptSettings(dataDir)).toMatchObject({ places: { 77: { width: 500 } } });
  await unplug(true);
  await expect
    .poll(() => place(app))
    .toMatchObject({ fromRight: 0, width: 500, y: 0, height: (await place(app)).full });
  await unplug(false);
  await expect.poll(() => place(app)).toMatchObject({ x: 2380, width: 500, height: 900 });
});

it.each(['1.5', '2', '3'])('docks and folds at scale %s', async (scale) => {
  const { app, page } = await launchApp({ args: [`--force-device-scale-factor=${scale}`] });
  const docked = await place(app);
  expect(Math.abs(docked.fromRight)).toBeLessThanOrEqual(1);
  expect(Math.abs(docked.width - 420)).toBeLessThanOrEqual(1);
  expect(Math.abs(docked.height - docked.full)).toBeLessThanOrEqual(1);
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: true }));
  await expect.poll(async () => Math.abs((await place(app)).width - 48)).toBeLessThanOrEqual(1);
  expect(Math.abs((await place(app)).fromRight)).toBeLessThanOrEqual(1);
  await page.evaluate(() => window.silbertablett.setCollapsed({ collapsed: false }));
  await expect.poll(async () => Math.abs((await place(app)).width - 420)).toBeLessThanOrEqual(1);
});

it('tells the page that the screen is locked, unless the settings say not to', async () => {
  const { app, page } = await launchApp();
  await listen(page);
  const say = (event: 'lock-screen' | 'unlock-screen') =>
    app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
  await say('lock-screen');
  await hears(page, 'screenLocked', { locked: true });
  await say('unlock-screen');
  await hears(page, 'screenLocked', { locked: false });
  await change(page, { hideOnLock: false });
  await say('lock-screen');
  // Events come in order: what is heard after it was said proves that it was not said.
  await change(page, { hideOnLock: true });
  await expect
    .poll(async () => (await heardOf(page, 'settingsChanged')).at(-1))
    .toMatchObject({ hideOnLock: true });
  expect(await heardOf(page, 'screenLocked')).toEqual([{ locked: true }, { locked: false }]);
});

it.runIf(process.platform === 'linux')('starts with the session while that is switched on', async () => {
  const config = await freshFolder();
  const { page, dataDir } = await launchApp({ env: { XDG_CONFIG_HOME: config } });
  const entry = join(config, 'autostart', 'silbertablett.desktop');
  await change(page, { openAtLogin: true });
  expect(await readFile(entry, 'utf8')).toContain(dataDir);
  await change(page, { openAtLogin: false });
  await expect(stat(entry)).rejects.toThrow();
});

it('prints the window that asks, and says whether it was printed', async () => {
  const { app, page } = await launchApp();
  const print = (success: boolean) =>
    app.evaluate(({ BrowserWindow }, answer) => {
      BrowserWindow.getAllWindows()[0]!.webContents.print = (_options, done) => done?.(answer, '');
    }, success);
  for (const success of [true, false]) {
    await print(success);
    expect(await page.evaluate(() => window.silbertablett.printPage({}))).toEqual({
      ok: true,
      value: { outcome: success ? 'printed' : 'failed' },
    });
  }
});
