// The knowledge window in the real app: a folder imported, every file's fate seen, an article proved to be findable,
// the import taken back; both windows beside each other.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { freshFolder, keptSettings, launchApp } from './launchApp';
import { baseArticles, baseFolder, sampleFolder } from './preparedBase';
import { ask, chosenTitle, picture } from './sidebarPage';
import { fileRow, heading, importFolder, openKnowledge } from './workspacePage';

it('shows what became of every file, finds its article, and takes the import back', async () => {
  const folder = await freshFolder();
  await cp(baseFolder, folder, { recursive: true });
  await writeFile(join(folder, 'leer.md'), '');
  const running = await launchApp();
  const { app, page, pageErrors } = running;
  const knowledge = await openKnowledge(running);
  await knowledge.getByRole('heading', { name: 'Noch nichts eingelesen' }).waitFor();
  await importFolder(app, knowledge, folder);

  const summary = knowledge.getByRole('region', { name: 'Import fertig' });
  await expect.poll(() => summary.getByRole('listitem').allTextContents()).toContain(`${baseArticles} neu`);
  const grid = knowledge.getByRole('grid', { name: 'Quellen' });
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(baseArticles + 2));
  await fileRow(knowledge, 'leer.md').getByText('Kein Text enthalten').waitFor();
  expect(await grid.textContent()).not.toContain(folder);

  await knowledge.keyboard.press('Control+f');
  await knowledge.keyboard.type('stromausfall');
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2');
  await fileRow(knowledge, 'stromausfall.md').click();
  const details = knowledge.getByRole('complementary', { name: 'Einzelheiten' });
  await details.getByText('Auffindbar').waitFor();
  await details.getByRole('button', { name: 'Stromausfall melden' }).waitFor();
  await details.getByRole('button', { name: 'Suchprobe' }).click();
  await details
    .getByText(/Platz 1/)
    .first()
    .waitFor({ timeout: 30_000 });
  await details.getByRole('button', { name: 'Daneben zeigen' }).click();
  await knowledge.getByRole('dialog', { name: 'Quelle und Artikel' }).waitFor();
  await knowledge.keyboard.press('Escape');

  await ask(page, 'strom ausgefallen in der ganzen straße');
  await expect.poll(() => chosenTitle(page)).toBe('Stromausfall melden');

  await summary.getByRole('button', { name: /^Zurücknehmen/ }).click();
  const dialog = knowledge.getByRole('dialog', { name: 'Import zurücknehmen?' });
  await dialog.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
  await knowledge.getByText(new RegExp(`${baseArticles} entfernt`)).waitFor({ timeout: 60_000 });
  await page.getByText('Noch keine Artikel').first().waitFor({ timeout: 30_000 });
  expect(pageErrors).toEqual([]);
});

it('stays locked down, tells the page no path, and shows a source by its entry alone', async () => {
  const running = await launchApp();
  const knowledge = await openKnowledge(running);
  const folder = await freshFolder();
  await cp(baseFolder, folder, { recursive: true });
  await importFolder(running.app, knowledge, folder);
  await running.app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (path) => void shown.push(path);
  });
  await fileRow(knowledge, 'stromausfall.md').click();
  await knowledge.getByRole('button', { name: 'Im Ordner zeigen' }).click();
  const shown = () => running.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await expect.poll(shown).toEqual([join(folder, 'stromausfall.md')]);
  const outcome = await knowledge.evaluate(() =>
    (
      window as unknown as { silbertablett: { showSource(input: object): Promise<unknown> } }
    ).silbertablett.showSource({ ledgerId: '/etc/passwd' }),
  );
  expect(outcome).toMatchObject({ ok: false, code: 'SOURCE_MISSING' });
  expect(await shown()).toHaveLength(1);
  const left = await knowledge.evaluate(() => {
    window.location.href = 'https://example.org/';
    return (
      window.open('https://example.org/') === null && typeof (globalThis as { require?: unknown }).require
    );
  });
  expect(left).toBe('undefined');
  await knowledge.waitForTimeout(300);
  expect(knowledge.url()).toMatch(/^silbertablett:\/\/app\/\?window=knowledge/);
});

it('is one window, comes back to the front at the page that is asked for, and leaves the sidebar alone', async () => {
  const running = await launchApp();
  const { app, page } = running;
  const knowledge = await openKnowledge(running);
  await page.evaluate(() =>
    (
      window as unknown as { silbertablett: { openWorkspace(input: object): Promise<unknown> } }
    ).silbertablett.openWorkspace({ page: 'settings' }),
  );
  await heading(knowledge, 'Einstellungen').waitFor();
  expect(app.windows()).toHaveLength(2);
  await knowledge.getByText('Dunkel', { exact: true }).click();
  const scheme = (from: Page) => from.evaluate(() => document.documentElement.dataset.mantineColorScheme);
  await expect.poll(() => scheme(page)).toBe('dark');
  await expect.poll(() => scheme(knowledge)).toBe('dark');
  const place = { x: 90, y: 70, width: 1100, height: 760 };
  await app.evaluate(({ BrowserWindow }, wanted) => {
    const [workspace] = BrowserWindow.getAllWindows().filter((window) => window.getBounds().width > 800);
    workspace!.setBounds(wanted);
  }, place);
  await expect.poll(() => keptSettings(running.dataDir)).toMatchObject({ workspaceBounds: place });
  await knowledge.close();
  await expect.poll(() => app.windows().length).toBe(1);
  await page.getByRole('textbox', { name: 'Anliegen' }).waitFor();
  const again = await openKnowledge(running);
  await expect
    .poll(() => again.evaluate(() => [window.outerWidth, window.outerHeight]))
    .toEqual([place.width, place.height]);
});

it('goes with the sidebar, whose closing ends the app', async () => {
  const running = await launchApp();
  await openKnowledge(running);
  const ended = new Promise<void>((resolve) => running.app.on('close', () => resolve()));
  // The page may be gone before the press has been answered.
  await running.page.keyboard.press('Control+q').catch(() => undefined);
  await ended;
});

/** The sample, and beside it a copy, an empty file and one of a kind that is not read. */
async function mixedFolder(): Promise<string> {
  const folder = join(await freshFolder(), 'Stadtwerk', 'Wissen');
  await cp(sampleFolder, folder, { recursive: true });
  const umzug = join(folder, 'umzug');
  await cp(join(umzug, 'stromvertrag-mitnehmen.md'), join(umzug, 'stromvertrag-mitnehmen (Kopie).md'));
  await writeFile(join(umzug, 'Entwurf.md'), '');
  await writeFile(join(umzug, 'Grundriss.dwg'), Buffer.from([0x41, 0x43, 0, 1, 2, 0xff, 0xfe, 0]));
  return folder;
}

it.each(['light', 'dark'] as const)('breaks no access rule and looks as it should: %s', async (theme) => {
  const running = await launchApp();
  const { app } = running;
  const knowledge = await openKnowledge(running);
  await knowledge.evaluate(
    (wanted) =>
      (
        window as unknown as { silbertablett: { changeSettings(input: object): Promise<unknown> } }
      ).silbertablett.changeSettings({ theme: wanted }),
    theme,
  );
  await picture(knowledge, `20-import-empty-${theme}`);
  expect(await violations(knowledge)).toEqual([]);
  await importFolder(app, knowledge, await mixedFolder());
  // Failures and the duplicate stand first by outcome, so that one look shows them.
  await knowledge.getByRole('button', { name: 'Ergebnis' }).click();
  await knowledge
    .getByRole('row', { name: /Dublette/ })
    .first()
    .click();
  await knowledge.getByRole('complementary', { name: 'Einzelheiten' }).waitFor();
  await picture(knowledge, `20-import-${theme}`);
  expect(await violations(knowledge)).toEqual([]);
  await knowledge.getByText('Verlauf', { exact: true }).click();
  await picture(knowledge, `20-import-history-${theme}`);
  expect(await violations(knowledge)).toEqual([]);
  await knowledge.getByText('Quellen', { exact: true }).click();
  await picture(knowledge, `20-sources-${theme}`);
  expect(await violations(knowledge)).toEqual([]);
  await knowledge.keyboard.press('Control+,');
  await heading(knowledge, 'Einstellungen').waitFor();
  await picture(knowledge, `20-settings-${theme}`);
  expect(await violations(knowledge)).toEqual([]);
  for (const text of unanswered) await noteGap(knowledge, text);
  for (const [digit, title, name] of furtherPages) {
    await knowledge.keyboard.press(`Control+${digit}`);
    await heading(knowledge, title).waitFor();
    if (name === 'gaps')
      await knowledge.getByText('Nähe bedeutet ähnlicher Inhalt').waitFor({ timeout: 60_000 });
    await picture(knowledge, `20-${name}-${theme}`);
    expect(await violations(knowledge), name).toEqual([]);
  }
});

const furtherPages = [
  ['2', 'Artikel', 'articles'],
  ['3', 'Dubletten', 'twins'],
  ['5', 'Zu prüfen', 'review'],
  ['6', 'Auswertung', 'insights'],
  ['4', 'Lücken', 'gaps'],
] as const;

/** What agents of an energy supplier could not answer with the sample. */
const unanswered = [
  'vergütung für strom vom balkonkraftwerk',
  'balkonkraftwerk einspeisen, bekomme ich geld',
  'balkonkraftwerk überschuss vergütung wie hoch',
  'dynamischer tarif ohne smart meter möglich',
  'wann kommt der dynamische tarif',
  'wasserrohrbruch im keller, wer kommt',
  'glasfaseranschluss vom stadtwerk bestellen',
];

function noteGap(page: Page, text: string): Promise<unknown> {
  return page.evaluate(
    (noted) =>
      (
        window as unknown as { silbertablett: { noteGap(input: object): Promise<unknown> } }
      ).silbertablett.noteGap({ text: noted, bestLikelihood: 0.2 }),
    text,
  );
}
