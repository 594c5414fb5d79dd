// The sidebar as a person sees it: by role and accessible name, in German unless a test says otherwise.
// Knows the page's words, not its classes.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from './launchApp';
import { untilStill } from './untilStill';

export const concernField = (page: Page): Locator => page.getByRole('textbox', { name: 'Anliegen' });
export const answers = (page: Page): Locator =>
  page.getByRole('list', { name: 'Treffer' }).getByRole('listitem');
export const chosenAnswer = (page: Page): Locator => page.locator('li[aria-current="true"]');

/** The chosen card's title. */
export async function chosenTitle(page: Page): Promise<string> {
  return ((await chosenAnswer(page).getByRole('heading').textContent()) ?? '').trim();
}

/** Types as a hand does, key by key, and waits for cards. */
export async function ask(page: Page, concern: string): Promise<void> {
  await concernField(page).fill('');
  await concernField(page).pressSequentially(concern, { delay: 15 });
  await answers(page).first().waitFor();
}

/** Writes docs/images/NAME.png when SCREENSHOTS=1; else does nothing, so that tests take the same path. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  const folder = join(projectFolder, 'docs', 'images');
  await mkdir(folder, { recursive: true });
  await untilStill(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
