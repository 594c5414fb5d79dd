// Everything deleted from within the app: the program ends, its data folder holds nothing of it, and the next start is empty.
// The real app and its own files; nothing is looked at from inside.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { picture } from './sidebarPage';
import { openKnowledge } from './workspacePage';

/** Files of the data folder, Chromium's own profile aside: it holds no word of ours and is written as the app ends. */
const kept = async (folder: string) => (await readdir(folder)).filter((name) => name !== 'shell');

it('asks for a typed word, ends, and begins empty', async () => {
  const dataDir = await preparedBase();
  const running = await launchApp({ dataDir });
  const knowledge = await openKnowledge(running);
  await knowledge.keyboard.press('Control+,');
  await knowledge.getByRole('button', { name: 'Löschen … Alles auf diesem Gerät löschen' }).click();
  const box = knowledge.getByRole('region', { name: 'Löschen' });
  const really = box.getByRole('button', { name: 'Endgültig löschen' });
  expect(await really.isDisabled()).toBe(true);
  await knowledge.keyboard.type('löschen');
  await box.scrollIntoViewIfNeeded();
  await picture(knowledge, 'settings-erase-light');
  expect(await violations(knowledge)).toEqual([]);
  expect((await kept(dataDir)).length).toBeGreaterThan(2);
  const ended = new Promise<void>((resolve) => running.app.on('close', () => resolve()));
  await really.focus();
  await knowledge.keyboard.press('Enter').catch(() => undefined);
  await ended;
  await expect.poll(() => kept(dataDir)).toEqual([]);
  const again = await launchApp({ dataDir });
  await again.page.getByText('Noch keine Artikel').first().waitFor();
  expect((await stat(join(dataDir, 'settings.json'))).size).toBeGreaterThan(0);
});
