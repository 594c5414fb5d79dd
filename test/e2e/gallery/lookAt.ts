// One look at a screen: nothing against the rules, nothing too wide, and where GALLERY names a folder, a picture.
// Knows what no screen may do, not the screens.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from '../accessRules';
import type { RunningApp } from '../launchApp';
import { outOfReach } from '../outOfReach';
import { allLooks, type Look, lookName, takeLook, usualLooks } from './looks';

/** Where pictures go; without it none is taken. */
const folder = process.env.GALLERY;
/** Names of screens and states, by commas; all where absent. */
const only = process.env.GALLERY_ONLY?.split(',');
/** Parts of the names of looks, by commas; all where absent. */
const looks = process.env.GALLERY_LOOKS?.split(',');

export const isWanted = (name: string): boolean => !only || only.includes(name);

/** Hundreds of pictures take their time. */
export const allTheTime = { timeout: folder ? 1_800_000 : 300_000 };

/** Every run takes one look at each screen, by turns; with a folder, all of them. */
export function looksAt(turn: number): readonly Look[] {
  if (!folder) return usualLooks.slice(turn % usualLooks.length).slice(0, 1);
  return allLooks.filter((look) => !looks || looks.some((part) => lookName(look).includes(part)));
}

export async function lookAt(running: RunningApp, place: readonly string[], look: Look): Promise<void> {
  const { page } = running;
  await takeLook(running, look);
  const name = [...place, lookName(look)].join('-');
  if (folder) await photograph(running, folder, name);
  expect.soft([name, await overflow(page)]).toEqual([name, 0]);
  expect.soft([name, ...(await outOfReach(page))]).toEqual([name]);
  if (folder && process.env.GALLERY_RULES !== '1') return;
  expect.soft([name, ...(await violations(page))]).toEqual([name]);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The window as it is painted; a page's own pictures leave out its zoom. */
async function photograph({ app }: RunningApp, into: string, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage();
    return picture.toPNG().toString('base64');
  });
  await mkdir(into, { recursive: true });
  await writeFile(join(into, `${name}.png`), Buffer.from(png, 'base64'));
}
