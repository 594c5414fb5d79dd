// How concerns arrive from other programs, and how text goes back to them.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freshFolder, launchApp } from './launchApp';
import {
  clipboardHtml,
  clipboardText,
  heardOf,
  hears,
  hide,
  isShown,
  listen,
  putText,
  startAgain,
} from './outsideEvents';

const selected = 'Die Kundin hat seit heute früh keinen Strom';

/** Takes the place of the keyboard: what is registered from now on can be pressed. */
async function tapKeys(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ globalShortcut }) => {
    const pressable: Record<string, () => void> = {};
    const register = globalShortcut.register.bind(globalShortcut);
    Object.assign(globalThis, { pressable });
    globalShortcut.register = (keys, onPress) => {
      const isOurs = register(keys, onPress);
      if (isOurs) pressable[keys] = onPress;
      return isOurs;
    };
  });
}

const press = (app: ElectronApplication, keys: string): Promise<void> =>
  app.evaluate(
    (_electron, name) =>
      (globalThis as unknown as { pressable: Record<string, () => void> }).pressable[name]?.(),
    keys,
  );

const change = (page: Page, patch: Parameters<typeof window.silbertablett.changeSettings>[0]) =>
  page.evaluate((given) => window.silbertablett.changeSettings(given), patch);

it('takes the text that is marked in another program, and comes to the front with it', async () => {
  const other = await launchApp();
  const { app, page } = await launchApp();
  await listen(page);
  await tapKeys(app);
  await change(page, { captureKey: 'Alt+Shift+F11' });
  await putText(other.app, 'clipboard', 'liegt schon auf der Zwischenablage');
  await putText(other.app, 'selection', selected);
  await hide(app);
  await press(app, 'Alt+Shift+F11');
  await hears(page, 'concernArrived', { text: selected, how: 'selection' });
  await expect.poll(() => isShown(app)).toBe(true);
  await expect.poll(() => clipboardText(app)).toBe('liegt schon auf der Zwischenablage');
});

it('says that another program has the key, offers others, and takes one at once', async () => {
  const other = await launchApp();
  const { app, page } = await launchApp();
  await other.app.evaluate(({ globalShortcut }) => {
    for (const keys of ['Alt+Shift+F10', 'Alt+Shift+F12']) globalShortcut.register(keys, () => undefined);
  });
  await listen(page);
  await change(page, { captureKey: 'Alt+Shift+F12' });
  await hears(
    page,
    'globalKeysChanged',
    expect.objectContaining({
      capture: { keys: 'Alt+Shift+F12', state: 'taken' },
    }),
  );
  // The other one lets go: a look at the settings is enough.
  await other.app.evaluate(({ globalShortcut }) => globalShortcut.unregister('Alt+Shift+F12'));
  await page.evaluate(() => window.silbertablett.readGlobalKeys({}));
  await hears(
    page,
    'globalKeysChanged',
    expect.objectContaining({
      capture: { keys: 'Alt+Shift+F12', state: 'registered' },
    }),
  );
  await change(page, { captureKey: 'Alt+Shift+F10' });
  const outcome = await page.evaluate(() => window.silbertablett.readGlobalKeys({}));
  if (!outcome.ok) throw new Error(outcome.code);
  expect(outcome.value.capture).toEqual({ keys: 'Alt+Shift+F10', state: 'taken' });
  expect(outcome.value.offers.length).toBeGreaterThan(0);
  await change(page, { captureKey: outcome.value.offers[0]! });
  await expect
    .poll(async () => (await heardOf(page, 'globalKeysChanged')).at(-1))
    .toMatchObject({ capture: { keys: outcome.value.offers[0], state: 'registered' } });
  const held = await app.evaluate(
    ({ globalShortcut }, keys) => globalShortcut.isRegistered(keys),
    outcome.value.offers[0]!,
  );
  expect(held).toBe(true);
});

it('follows links of a second start, ignores hostile ones, and writes no word of them', async () => {
  const { app, page, dataDir, close } = await launchApp();
  await listen(page);
  await hide(app);
  await startAgain(dataDir, ['silbertablett://ask?text=Z%C3%A4hlerstand%20melden']);
  await hears(page, 'concernArrived', { text: 'Zählerstand melden', how: 'link' });
  await expect.poll(() => isShown(app)).toBe(true);
  const opened = app.waitForEvent('window');
  await startAgain(dataDir, ['silbertablett://article/zaehlerstand-melden']);
  expect((await opened).url()).toContain('page=articles&articleId=zaehlerstand-melden');
  await startAgain(dataDir, ['silbertablett://ask?text=%FFMeier', 'silbertablett://settings/?watch=1']);
  await startAgain(dataDir, [`silbertablett://ask?text=${'Meier'.repeat(6000)}`]);
  expect(await heardOf(page, 'concernArrived')).toHaveLength(1);
  await close();
  const log = await readFile(join(dataDir, 'logs', 'silbertablett.log'), 'utf8');
  expect(log.match(/link\.refused count=2/g)).toHaveLength(1);
  expect(log.match(/link\.refused count=1/g)).toHaveLength(1);
  expect(log).not.toMatch(/Meier|hlerstand/);
});

it('starts with a link or a mail file, and tells the page once it listens', async () => {
  const mail = join(await freshFolder(), 'Anfrage.eml');
  await writeFile(mail, 'From: kunde@example.org\nSubject: Abschlag\n\nBitte den Abschlag senken.\n');
  const { page, dataDir } = await launchApp({
    args: [mail, 'silbertablett://ask?text=kein+Strom'],
    waitUntilReady: false,
  });
  // Before the page's own scripts have run, so that nothing is missed.
  await page.waitForFunction(() => 'silbertablett' in window);
  await listen(page);
  await hears(page, 'concernArrived', { text: 'kein Strom', how: 'link' });
  await expect.poll(() => heardOf(page, 'mailArrived')).toMatchObject([{ label: 'Anfrage.eml', count: 1 }]);
  await startAgain(dataDir, [mail]);
  await expect.poll(async () => (await heardOf(page, 'mailArrived')).length).toBe(2);
});

it('copies text with its rich form, and says that it could only copy where no key can be pressed', async () => {
  const { app, page } = await launchApp({ env: { PATH: '/nowhere' } });
  const content = { text: 'Guten Tag', html: '<p>Guten <b>Tag</b></p>' };
  const outcome = await page.evaluate((given) => window.silbertablett.insertText(given), content);
  expect(outcome).toEqual({ ok: true, value: { inserted: false } });
  expect([await clipboardText(app), await clipboardHtml(app)]).toEqual(['Guten Tag', content.html]);
  await page.evaluate((given) => window.silbertablett.copyRich({ ...given, text: 'Zweiter' }), content);
  expect(await page.evaluate(() => window.silbertablett.readClipboard({}))).toEqual({
    ok: true,
    value: { text: 'Zweiter' },
  });
  await expect.poll(() => isShown(app)).toBe(true);
});

it('inserts into the program before, and puts the clipboard back', async () => {
  const folder = await freshFolder();
  const log = join(folder, 'pressed');
  await writeFile(join(folder, 'xdotool'), `#!/bin/sh\necho "$@" >> '${log}'\n`);
  await chmod(join(folder, 'xdotool'), 0o755);
  const { app, page } = await launchApp({ env: { PATH: `${folder}${delimiter}${process.env.PATH}` } });
  await putText(app, 'clipboard', 'vorher');
  const outcome = await page.evaluate(() => window.silbertablett.insertText({ text: 'Guten Tag' }));
  expect(outcome).toEqual({ ok: true, value: { inserted: true } });
  expect(await readFile(log, 'utf8')).toContain('key --clearmodifiers ctrl+v');
  await expect.poll(() => isShown(app)).toBe(true);
  await expect.poll(() => clipboardText(app)).toBe('vorher');
});

it('watches the clipboard only while that is switched on, and never its own copies', async () => {
  const other = await launchApp();
  const { app, page } = await launchApp();
  await listen(page);
  await putText(other.app, 'clipboard', 'vor dem Einschalten kopiert');
  const sign = page.getByRole('button', { name: /^Zwischenablage wird beobachtet/ });
  expect(await sign.count()).toBe(0);
  await change(page, { watchClipboard: true });
  await sign.waitFor();
  await page.waitForTimeout(2500);
  await page.evaluate(() => window.silbertablett.copyText({ text: 'von der Seitenleiste kopiert' }));
  await page.waitForTimeout(2500);
  expect(await heardOf(page, 'concernArrived')).toEqual([]);
  await other.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.focus());
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFocused()))
    .toBe(false);
  // A hand takes longer from one window to a copy in the next.
  await page.waitForTimeout(1000);
  await putText(other.app, 'clipboard', selected);
  await hears(page, 'concernArrived', { text: selected, how: 'clipboard' });
  await sign.click();
  await sign.waitFor({ state: 'hidden' });
  await putText(other.app, 'clipboard', 'nach dem Ausschalten kopiert');
  await page.waitForTimeout(2500);
  expect(await heardOf(page, 'concernArrived')).toHaveLength(1);
});
