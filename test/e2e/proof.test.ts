// The proof in the real window: a card kept as a case, taught otherwise, run, and read side by side.
// Whole chain: page, engine, store and model.
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { ask, chosenTitle, picture } from './sidebarPage';

const concern = 'stromvertrag beim umzug mitnehmen';

it('keeps a case by key, runs it, removes it, and is usable without a mouse and for everyone', async () => {
  const { page, pageErrors } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, concern);
  const title = await chosenTitle(page);
  await page.keyboard.press('Alt+p');
  await page.getByRole('button', { name: 'Als Prüffall gemerkt' }).waitFor();
  await page.keyboard.press('Control+p');
  const layer = page.getByRole('dialog', { name: 'Prüfung' });
  await layer.getByRole('list', { name: 'Prüffälle' }).getByText(concern, { exact: true }).waitFor();
  await layer.getByRole('button', { name: 'Prüfen' }).focus();
  await page.keyboard.press('Enter');
  await layer.getByText('0 gestiegen, 0 gefallen, 1 gleich').waitFor();
  await layer.getByRole('button', { name: '1 Fall zeigen' }).click();
  const table = layer.getByRole('table', { name: 'Vorher und jetzt nebeneinander' });
  await expect.poll(() => table.textContent()).toMatch(/Ohne LernenJetzt/);
  await expect.poll(() => table.textContent()).toContain('Platz 1');
  await expect.poll(() => table.textContent()).toContain(title);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'proof-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'proof-dark');
  await layer.getByText('Gemischt', { exact: true }).click();
  await layer.getByText('Noch zu wenig für eine Aussage').waitFor();
  await layer.getByRole('button', { name: `Prüffall entfernen: ${concern}` }).click();
  await layer.getByText(/^Noch kein Prüffall/).waitFor();
  await page.keyboard.press('Escape');
  await layer.waitFor({ state: 'hidden' });
  expect(pageErrors).toEqual([]);
});

it('is reached from the settings, and fits the narrowest sidebar', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(320, 700));
  await ask(page, concern);
  await chosenTitle(page);
  await page.keyboard.press('Alt+p');
  await page.getByRole('button', { name: 'Als Prüffall gemerkt' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Prüfung öffnen' }).click();
  const layer = page.getByRole('dialog', { name: 'Prüfung' });
  await layer.getByRole('button', { name: 'Prüfen' }).click();
  await layer.getByRole('button', { name: '1 Fall zeigen' }).click();
  const overflow = await layer.evaluate(
    (element) =>
      [...element.querySelectorAll('*')].filter((part) => part.scrollWidth > element.clientWidth + 1).length,
  );
  expect(overflow).toBe(0);
  expect(await violations(page)).toEqual([]);
});
