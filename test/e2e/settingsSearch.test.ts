// The settings are found by word and by other words for the same, in both languages, without a mouse.
// The real window; nothing but the keyboard is used.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchApp } from './launchApp';
import { untilStill } from './untilStill';
import { heading, openKnowledge } from './workspacePage';

const rows = (page: Page) =>
  page
    .locator('[data-settings] [data-row]')
    .evaluateAll((found) => found.map((row) => row.textContent ?? ''));

async function search(page: Page, words: string): Promise<readonly string[]> {
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await untilStill(page);
  return rows(page);
}

/** How many rows there are once every group has told what it holds. */
async function settled(page: Page): Promise<number> {
  let before = -1;
  for (let now = 0; now !== before; ) {
    before = now;
    await page.waitForTimeout(1000);
    await untilStill(page);
    now = (await rows(page)).length;
  }
  return before;
}

it.each([
  [
    'de-DE',
    'Einstellungen',
    { schrift: 'Schriftgröße', zoom: 'Schriftgröße', backup: 'Täglich sichern', token: 'Zugangsschlüssel' },
  ],
  [
    'en-US',
    'Settings',
    { text: 'Text size', zoom: 'Text size', hotkey: 'Show the sidebar', gdpr: 'Delete everything' },
  ],
] as const)('by keyboard alone: %s', async (locale, title, wanted) => {
  const running = await launchApp({ locale });
  const knowledge = await openKnowledge(running);
  await knowledge.keyboard.press('Control+,');
  await heading(knowledge, title).waitFor();
  await knowledge.locator('[data-row]').nth(30).waitFor();
  const all = await settled(knowledge);
  const [unasked = ''] = await rows(knowledge);
  for (const [words, label] of Object.entries(wanted)) {
    const found = await search(knowledge, words);
    expect(
      found.some((row) => row.startsWith(label)),
      `${words}: ${found.join(' | ')}`,
    ).toBe(true);
    expect(found).not.toContain(unasked);
  }
  expect(await search(knowledge, 'qqq')).toEqual([]);
  // ↓ leads from the field to the first control found, and Esc in the field brings everything back.
  const [first] = Object.entries(wanted);
  await search(knowledge, first![0]);
  await knowledge.keyboard.press('ArrowDown');
  const focused = knowledge.locator(':focus');
  expect(await focused.evaluate((element) => element.closest('[data-row]')?.textContent)).toContain(
    first![1],
  );
  await knowledge.keyboard.press('Control+f');
  await knowledge.keyboard.press('Escape');
  await expect.poll(async () => (await rows(knowledge)).length).toBe(all);
  expect(running.pageErrors).toEqual([]);
});
