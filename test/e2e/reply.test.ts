// From card to answer in the real app: draft, fill, rewrite, look up a source, copy; screens under axe, both themes.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { copiedBy } from './dayPage';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { chosenTitle, concernField, picture } from './sidebarPage';

const concern = 'Mein Name ist Petra Lohmann. Wir ziehen um und möchten den Stromvertrag mitnehmen.';

async function openReply(page: Page): Promise<void> {
  await page.getByText('Modell bereit').waitFor();
  await concernField(page).fill(concern);
  await expect.poll(() => chosenTitle(page)).toBe('Stromvertrag beim Umzug mitnehmen');
  await page.keyboard.press('Control+d');
  await page.getByText('Quellen im Artikel').waitFor();
}

const active = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const sheet = (page: Page) => page.getByRole('region', { name: 'Entwurf' });

it('drafts, fills, rewrites and copies with the keyboard alone', async () => {
  const { app, page, pageErrors } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await openReply(page);
  await picture(page, 'reply-light');
  expect(await sheet(page).getByRole('textbox', { name: 'Anrede und Name' }).inputValue()).toBe(
    'Petra Lohmann',
  );
  await expect.poll(() => active(page)).toBe('Antwort per E-Mail');

  await page.keyboard.press('Tab');
  await expect.poll(() => active(page)).toBe('Name');
  await page.keyboard.type('Jana Wirth');
  await page.getByText('Alle Angaben sind da').waitFor();

  // Up from the field: to the end of the sentence before it, which is rewritten.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type(' Danke für Ihre Geduld.');
  await page.getByText('Sachlich', { exact: true }).click();
  await expect.poll(() => sheet(page).textContent()).toContain('zu Ihrer Anfrage geben wir');
  await expect.poll(() => sheet(page).textContent()).toContain('Danke für Ihre Geduld.');

  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /Kopiert/ }).waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Guten Tag Petra Lohmann,\n\nzu Ihrer Anfrage/);
  expect(copied).toMatch(/\n1\. .*\n2\. /);
  expect(copied).toContain('Danke für Ihre Geduld.');
  expect(copied).toContain('Jana Wirth');
  expect(pageErrors).toEqual([]);
});

it('leads from a number to its sentence in the article and back', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await openReply(page);
  const number = sheet(page).getByRole('button', { name: /^Quelle 2/ });
  await number.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Quelle 2', { exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-passage="first"]').isVisible()).toBe(true);
  expect(await page.locator('[data-passage="first"] mark').first().textContent()).not.toBe('');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'reply-source-light');
  // The reader's own keys act here; Esc leaves the find bar, then the article, then the draft.
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Im Artikel suchen' }).fill('Lieferstelle');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Im Artikel suchen' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await expect.poll(() => active(page)).toMatch(/^Quelle 2/);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => concernField(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
});

it('an article for colleagues gives a draft that cannot be inserted', async () => {
  const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await concernField(page).fill('lastschrift zurückgegangen, mahnung erhalten');
  await expect.poll(() => chosenTitle(page)).not.toBe('');
  await page.keyboard.press('Control+d');
  await page.getByText('Nur intern').waitFor();
  expect(await page.getByRole('button', { name: /^Einfügen/ }).count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: /^Text kopieren/ }).count()).toBe(1);
});

it('a snippet of one’s own is made in the settings and written by its shortcut', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await page.getByText('Modell bereit').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Baustein anlegen' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rückruf');
  await page.getByRole('textbox', { name: 'Kürzel' }).fill('rr');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Wir rufen heute zurück.\nBis gleich.');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByRole('button', { name: 'Bearbeiten: Rückruf' }).waitFor();
  await page.keyboard.press('Escape');
  await openReply(page);
  await sheet(page).getByText('Melden Sie sich gern').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' rr');
  await page.keyboard.press('Tab');
  const expanded = 'offen ist. Wir rufen heute zurück.\nBis gleich.';
  await expect.poll(() => sheet(page).textContent()).toContain(expanded);

  // The platform's undo takes it back in one step and gives it again; typing goes on behind it.
  await page.keyboard.press('Control+z');
  await expect.poll(() => sheet(page).textContent()).toContain('offen ist. rr');
  expect(await sheet(page).textContent()).not.toContain('Wir rufen');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => sheet(page).textContent()).toContain(expanded);
  await page.keyboard.type(' Danke.');
  await expect.poll(() => sheet(page).textContent()).toContain(`${expanded} Danke.`);

  await page.keyboard.press('Alt+t');
  const list = page.getByRole('dialog', { name: 'Textbausteine' });
  await list.getByText('Rückruf').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
  await expect.poll(() => sheet(page).textContent()).toContain('Danke. Wir rufen heute zurück.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sheet(page).textContent()).not.toContain('Danke. Wir rufen');
  expect(await sheet(page).textContent()).toContain(`${expanded} Danke.`);

  // What was written is what is copied.
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  const copied = await copiedBy({ app, page }, 'Control+Enter');
  expect(copied).toContain(`${expanded} Danke.`);
});

it.each([320, 420, 640])('finds nothing against the rules at %i pixels, light and dark', async (width) => {
  const { app, page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(wanted, 900);
  }, width);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  await openReply(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, `reply-${width}-dark`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
