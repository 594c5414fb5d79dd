// The parts of a contact as a person sees them, the feed as another program uses it, and a look at both themes.
// Knows the page's German words, not its classes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { FeedClient } from '../../main/feed/client/feedClient';
import type { FeedTurn } from '../../main/feed/client/feedWords';
import { violations } from './accessRules';
import { projectFolder, type RunningApp } from './launchApp';
import { clipboardText } from './outsideEvents';
import { picture } from './sidebarPage';

/** Understanding and cards may take their time while other work runs on the machine. */
export const patient = { timeout: 30_000 };

/** A walk looks at many screens under every rule. */
export const unhurried = { timeout: 300_000 };

export const recap = (page: Page): Locator => page.getByRole('region', { name: 'Verstanden' });
export const concernTabs = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Anliegen im Text' }).getByRole('button');
export const handOver = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Vielleicht übergeben' });
export const layer = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
export const history = (page: Page): Locator => layer(page, 'Kontakte heute');

/** Words come to mean something once the model is there. */
export async function untilModel(page: Page): Promise<void> {
  await page.getByText('Modell bereit').waitFor(patient);
}

/** The list of today reads what is on the disk when it opens; a busy machine may still be writing. */
export async function untilNoted(page: Page, outcome: 'solved' | 'unsolved' | 'passedOn'): Promise<void> {
  const outcomes = () =>
    page.evaluate(async () => {
      const notes = await window.silbertablett.contactNotes({ limit: 20 });
      return notes.ok ? notes.value.map((note) => note.outcome) : [];
    });
  await expect.poll(outcomes, patient).toContain(outcome);
}

/** Presses keys that copy, and gives back what was copied. */
export async function copiedBy(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  keys: string,
): Promise<string> {
  await app.evaluate(({ clipboard }) => clipboard.writeText('noch nichts'));
  await page.keyboard.press(keys);
  await expect.poll(() => clipboardText(app), patient).not.toBe('noch nichts');
  return clipboardText(app);
}

/** Nothing against the rules in light and in dark, and a picture of each. Leaves the page light. */
export async function lookAtBothThemes({ page }: RunningApp, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    await picture(page, `22-${name}-${colorScheme}`);
  }
}

/** Switches the feed on as the settings do, on a free port, and connects to it. */
export async function connectFeed(page: Page): Promise<FeedClient> {
  const told = await page.evaluate(async () => {
    const token = await window.silbertablett.renewFeedToken({});
    const state = await window.silbertablett.changeFeed({ enabled: true, port: 0 });
    if (!token.ok || !state.ok) throw new Error('The feed could not be switched on.');
    return { token: token.value.token, address: state.value.listening };
  });
  if (told.address === null) throw new Error('The feed does not listen.');
  return new FeedClient({ address: told.address, token: told.token });
}

/** One of the recorded conversations; its pauses are left out. */
export async function transcript(name: string): Promise<readonly FeedTurn[]> {
  const text = await readFile(join(projectFolder, 'test', 'quality', 'transcripts', `${name}.jsonl`), 'utf8');
  const lines: readonly (Partial<FeedTurn> & { readonly afterMs?: number })[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.flatMap(({ afterMs: _, ...line }) =>
    line.speaker && line.text !== undefined ? [{ ...line, speaker: line.speaker, text: line.text }] : [],
  );
}
