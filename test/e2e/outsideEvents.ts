// What the page of a running app hears from outside its window, and the other program on the same screen.
// Knows the page's own door (window.silbertablett), not what the page makes of it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { electronPath } from '../../main/setup/electronRuntime.mjs';
import { appArguments, definedEnvironment } from './launchApp';

const run = promisify(execFile);

interface Heard {
  readonly name: string;
  readonly payload: unknown;
}

/** Notes what the page hears from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.silbertablett.onEvent((event) => heard.push(event));
  });
}

/** All events of a name since `listen`, in order. */
export async function heardOf(page: Page, name: string): Promise<readonly unknown[]> {
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  return heard.filter((event) => event.name === name).map(({ payload }) => payload);
}

export async function hears(page: Page, name: string, payload: unknown): Promise<void> {
  await expect.poll(async () => (await heardOf(page, name)).at(-1), { timeout: 10_000 }).toEqual(payload);
}

/** Starts the app once more on the same data, as a click on a link does. */
export async function startAgain(dataDir: string, args: readonly string[]): Promise<void> {
  await run(await electronPath(), [...(await appArguments(dataDir)), ...args], { env: definedEnvironment() });
}

type Board = 'clipboard' | 'selection';

/** Copies or marks text as the program `app`, with whichever interface its Electron has. */
export async function putText(app: ElectronApplication, board: Board, text: string): Promise<void> {
  await app.evaluate(
    async ({ clipboard }, { board, text }) => {
      const plain = clipboard as unknown as { writeText(text: string, board?: string): void };
      const isPlain = 'availableFormats' in clipboard;
      if (isPlain) plain.writeText(text, board);
      else await (board === 'selection' ? clipboard.selection : clipboard).writeText(text);
    },
    { board, text },
  );
}

export const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ clipboard }) => clipboard.readText());

/** The rich form of what was copied; empty where there is none. */
export const clipboardHtml = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ clipboard }) => {
    const plain = clipboard as unknown as { readHTML(): string };
    if ('availableFormats' in clipboard) return plain.readHTML();
    const item = (await clipboard.read()).find(({ types }) => types.includes('text/html'));
    return item ? ((await item.getType('text/html')) as Blob).text() : '';
  });

export const isShown = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible());

export const hide = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
