// Import → findable, by every way in; and the page never learns a path.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freshFolder, launchApp } from './launchApp';
import { baseArticles, baseFolder } from './preparedBase';
import { ask, chosenTitle, picture } from './sidebarPage';

const done = 'Fertig eingelesen';

/** The next dialog answers with these paths, or with nothing chosen. */
function chooseNext(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}

/** Hands real files to the drop zone as the desktop does: File objects that stand for a path. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'drop-source';
    document.body.append(input);
  });
  await page.setInputFiles('#drop-source', [...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop-source')!;
    const dataTransfer = new DataTransfer();
    for (const file of input.files ?? []) dataTransfer.items.add(file);
    const zone = document.querySelector('[aria-label="Ordner oder Dateien hierher ziehen"]')!;
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    input.remove();
  });
}

async function openImport(page: Page): Promise<void> {
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog', { name: 'Wissen einlesen' }).waitFor();
}

it('begins empty and becomes findable by one chosen folder', async () => {
  const { app, page, pageErrors } = await launchApp();
  await page.getByText('Noch keine Artikel eingelesen').waitFor();
  await picture(page, 'empty-light');
  await chooseNext(app, [baseFolder]);
  await openImport(page);
  await page.getByRole('button', { name: 'Ordner', exact: true }).click();
  await page.getByText(done).first().waitFor({ timeout: 60_000 });
  await picture(page, 'import-light');
  await page.keyboard.press('Escape');
  await page.getByText(`${baseArticles} Artikel bereit`).waitFor();
  await ask(page, 'abschlag zu hoch, möchte senken');
  await expect.poll(() => chosenTitle(page)).toBe('Abschlag senken oder erhöhen');
  expect(pageErrors).toEqual([]);
});

it('does nothing when the dialog is closed without a choice', async () => {
  const { app, page } = await launchApp();
  await chooseNext(app, []);
  await openImport(page);
  await page.getByRole('button', { name: 'Dateien', exact: true }).click();
  await page.waitForTimeout(300);
  expect(await page.getByRole('progressbar').count()).toBe(0);
});

it('takes dropped files, and lists the one that cannot be read with its reason', async () => {
  const folder = await freshFolder();
  await cp(baseFolder, folder, { recursive: true });
  await writeFile(join(folder, 'leer.md'), '');
  const { page } = await launchApp();
  await openImport(page);
  await dropFiles(page, [join(folder, 'stromausfall.md'), join(folder, 'leer.md')]);
  await page
    .getByText(/^Fertig/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.getByText('Kein Text enthalten').waitFor();
  await page.keyboard.press('Escape');
  await ask(page, 'strom ausgefallen in der ganzen straße');
  await expect.poll(() => chosenTitle(page)).toBe('Stromausfall melden');
});

it('refuses a file that a script made: it has no path', async () => {
  const { page } = await launchApp();
  const outcome = await page.evaluate(() =>
    (
      window as unknown as { silbertablett: { takeDroppedFiles(files: File[]): Promise<unknown> } }
    ).silbertablett.takeDroppedFiles([new File(['x'], '/etc/passwd')]),
  );
  expect(outcome).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
});

it('gives the page a token and a label, never a path', async () => {
  const { app, page } = await launchApp();
  await chooseNext(app, ['/home/agentin/Wissen']);
  const outcome = await page.evaluate(() =>
    (
      window as unknown as { silbertablett: { chooseFolder(input: object): Promise<unknown> } }
    ).silbertablett.chooseFolder({}),
  );
  expect(outcome).toMatchObject({ ok: true, value: { label: 'Wissen', count: 1 } });
  expect(JSON.stringify(outcome)).not.toContain('/home');
});

it('skips unchanged files the second time', async () => {
  const { app, page } = await launchApp();
  await chooseNext(app, [baseFolder]);
  await openImport(page);
  await page.getByRole('button', { name: 'Ordner', exact: true }).click();
  await page.getByText(done).first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Ordner', exact: true }).click();
  await page.getByRole('button', { name: /^Unverändert/ }).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await page.getByText(`${baseArticles} Artikel bereit`).waitFor();
});
