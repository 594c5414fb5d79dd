// A desk as an agent's is: a screen of its own with a window manager, a second program on it, keys pressed by a keyboard.
// Knows X11 and how programs take and give keys, not what the sidebar does with it.
import { execFile, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { isOnPath } from '../../main/setup/debianPackages.mjs';
import { startVirtualDisplay } from '../../main/setup/display.mjs';
import { electronPath, electronSwitches } from '../../main/setup/electronRuntime.mjs';
import { definedEnvironment, freshFolder } from './launchApp';

const run = promisify(execFile);

/** The screen, the window manager that gives keys back to the program before, and the keyboard. */
const programs = ['Xvfb', 'openbox', 'xdotool'];

export interface RealDesk {
  /** For programs that shall open here. */
  readonly env: Readonly<Record<string, string>>;
  /** Presses keys as a keyboard does, in whatever program is in front: `ctrl+a`, `alt+shift+F11`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** Ends with the test. Fails with the line that installs what is missing. */
export async function openDesk(): Promise<RealDesk> {
  const missing = programs.filter((name) => !isOnPath(name));
  if (missing.length > 0)
    throw new Error(`Not on PATH: ${missing.join(', ')}. apt-get install -y xvfb openbox xdotool`);
  const screen = await startVirtualDisplay();
  onTestFinished(screen.stop);
  const { WAYLAND_DISPLAY: _wayland, XDG_SESSION_TYPE: _session, ...rest } = definedEnvironment();
  const env = { ...rest, DISPLAY: screen.display };
  const keyboard = (...args: string[]) => run('xdotool', args, { env });
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  onTestFinished(() => void manager.kill());
  // Answered by a window manager only.
  await expect
    .poll(() =>
      keyboard('get_desktop').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  return {
    env,
    press: async (keys) => void (await keyboard('key', keys)),
    type: async (text) => void (await keyboard('type', '--delay', '5', text)),
  };
}

export interface OtherProgram {
  readonly page: Page;
  /** Its text field, where the cursor stands. */
  text(): Promise<string>;
  comeToFront(): Promise<void>;
  isInFront(): Promise<boolean>;
}

/** A program with a text field, as a mail program has one. It marks what is selected, as X11 programs do. */
export async function openWriter({ env }: RealDesk): Promise<OtherProgram> {
  return open(env, '<textarea autofocus rows="20" cols="60"></textarea>');
}

/** A program that draws its text itself: nothing is marked for others, but its copy key gives `copied`. */
export async function openDrawing({ env }: RealDesk, copied: string): Promise<OtherProgram> {
  const onCopy = `event.clipboardData.setData('text/plain', ${JSON.stringify(copied)}); event.preventDefault();`;
  return open(
    env,
    `<canvas></canvas><script>document.addEventListener('copy', (event) => { ${onCopy} });</script>`,
  );
}

async function open(env: RealDesk['env'], body: string): Promise<OtherProgram> {
  const folder = await freshFolder();
  const about = { name: 'other-program', productName: 'Other program', version: '1.0.0', main: 'main.cjs' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  await writeFile(join(folder, 'page.html'), `<!doctype html><meta charset="utf-8"><body>${body}`);
  await writeFile(join(folder, 'main.cjs'), mainOfOther(join(folder, 'profile')));
  const app = await _electron.launch({
    executablePath: await electronPath(),
    args: [folder, ...electronSwitches()],
    env: { ...env },
  });
  onTestFinished(() => app.close());
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const isInFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFocused());
  return {
    page,
    text: () => page.locator('textarea').inputValue(),
    isInFront,
    comeToFront: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.focus());
      await expect.poll(isInFront).toBe(true);
    },
  };
}

const mainOfOther = (profile: string): string => `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(profile)});
app.whenReady().then(() => {
  new BrowserWindow({ x: 20, y: 20, width: 700, height: 500 }).loadFile('page.html');
});
`;
