// The window itself: its place, its memory, one per data folder, its languages, its own smoke test.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';
import { electronPath } from '../../main/setup/electronRuntime.mjs';
import { appArguments, definedEnvironment, freshFolder, keptSettings, launchApp } from './launchApp';
import { picture } from './sidebarPage';

const run = promisify(execFile);

const windowState = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    return {
      bounds: window.getBounds(),
      workArea: screen.getPrimaryDisplay().workArea,
      onTop: window.isAlwaysOnTop(),
      visible: window.isVisible(),
      minimum: window.getMinimumSize(),
    };
  });

it('docks at the right edge, 420 wide, on top, and no narrower than 320', async () => {
  const { app } = await launchApp();
  const { bounds, workArea, onTop, visible, minimum } = await windowState(app);
  expect(bounds.width).toBe(420);
  expect(bounds.x + bounds.width).toBe(workArea.x + workArea.width);
  expect(bounds.height).toBe(workArea.height);
  expect([onTop, visible]).toEqual([true, true]);
  expect(minimum[0]).toBe(320);
});

it('remembers its place and size for the next start', async () => {
  const dataDir = await freshFolder();
  const first = await launchApp({ dataDir });
  const place = { x: 120, y: 80, width: 500, height: 640 };
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted),
    place,
  );
  await expect.poll(() => keptSettings(dataDir)).toMatchObject({ bounds: place });
  await first.close();
  const second = await launchApp({ dataDir });
  await expect.poll(async () => (await windowState(second.app)).bounds).toEqual(place);
});

it('keeps every port it made: one found dead at the exit would be freed twice', async () => {
  const { app, page } = await launchApp();
  const reloads = 3;
  for (let done = 0; done < reloads; done += 1) {
    await page.reload();
    await page.waitForSelector('[data-ready]');
  }
  const alive = await app.evaluate(({ MessageChannelMain }) => {
    const ofPort = new MessageChannelMain().port1.constructor;
    // Collects garbage first, then counts what is left.
    return process.getBuiltinModule('v8').queryObjects(ofPort, { format: 'count' });
  });
  expect(alive).toBeGreaterThanOrEqual(2 * (reloads + 1));
});

it('brings the first window forward instead of starting twice', async () => {
  const { app, dataDir } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  const second = await run(await electronPath(), await appArguments(dataDir), { env: definedEnvironment() });
  expect(second.stdout).not.toContain('ready');
  await expect.poll(async () => (await windowState(app)).visible).toBe(true);
});

it('starts a second one beside it on another data folder', async () => {
  const first = await launchApp();
  const second = await launchApp();
  expect((await windowState(first.app)).visible).toBe(true);
  expect((await windowState(second.app)).visible).toBe(true);
});

it('speaks English on an English system, and what the settings say from then on', async () => {
  const dataDir = await freshFolder();
  const { page, close } = await launchApp({ dataDir, locale: 'en-US' });
  await page.getByRole('textbox', { name: 'Concern' }).waitFor();
  await picture(page, 'empty-en');
  await page.keyboard.press('Control+,');
  await page.getByText('German', { exact: true }).click();
  await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
  await picture(page, 'settings-light');
  await close();
  const again = await launchApp({ dataDir, locale: 'en-US' });
  await again.page.getByRole('textbox', { name: 'Anliegen' }).waitFor();
});

it('starts with the defaults when the settings file is damaged, and keeps it aside', async () => {
  const dataDir = await freshFolder();
  await writeFile(join(dataDir, 'settings.json'), '{"theme": "pur');
  const { page } = await launchApp({ dataDir });
  await page.getByRole('textbox', { name: 'Anliegen' }).waitFor();
  expect(await readFile(join(dataDir, 'settings.json.damaged'), 'utf8')).toBe('{"theme": "pur');
  await page.getByRole('button', { name: 'Überspringen' }).click();
  const note = page.getByRole('complementary', { name: 'Einstellungen waren nicht lesbar' });
  await note.getByText('settings.json.damaged').waitFor();
  await note.getByRole('button', { name: 'Hinweis ausblenden' }).click();
  await note.waitFor({ state: 'detached' });
});

it('passes its own smoke test in one line', async () => {
  const args = [...(await appArguments(await freshFolder())), '--smoke'];
  const { stdout } = await run(await electronPath(), args, { env: definedEnvironment() });
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ ready: true });
});

it('writes a log without a word of the concern', async () => {
  const { page, dataDir, close } = await launchApp();
  await page.getByRole('textbox', { name: 'Anliegen' }).fill('Kundin Meier hat keinen Strom');
  await page.waitForTimeout(500);
  await close();
  const log = await readFile(join(dataDir, 'logs', 'silbertablett.log'), 'utf8');
  expect(log).toContain('engine.ready');
  expect(log).toContain('page.firstPaint');
  expect(log).not.toMatch(/Meier|Strom/);
});
