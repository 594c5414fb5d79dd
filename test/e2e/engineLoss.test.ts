// The engine dies: the page says so, comes back by itself, loses nothing; and gives up with one button.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freshFolder, launchApp } from './launchApp';
import { baseArticles, preparedBase } from './preparedBase';
import { ask, chosenTitle, concernField } from './sidebarPage';

/** The engine's process id; undefined while none runs. */
function enginePid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: shell }) => shell.getAppMetrics().find((metric) => metric.name === 'Silbertablett engine')?.pid,
  );
}

/** Kills as the system does when memory runs out: without a word. */
async function killEngine(app: ElectronApplication): Promise<void> {
  await expect.poll(() => enginePid(app), { timeout: 10_000 }).toBeDefined();
  process.kill((await enginePid(app))!, 'SIGKILL');
}

async function articlesReady(page: Page, count: number): Promise<void> {
  await page.getByText(`${count} Artikel bereit`).waitFor({ timeout: 60_000 });
}

it('says that the search starts again, and answers again by itself', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await ask(page, 'zählerstand melden');
  await killEngine(app);
  await page.getByText('Suche startet neu').waitFor({ timeout: 10_000 });
  await articlesReady(page, baseArticles);
  await ask(page, 'lastschrift zurückgegangen');
  await expect.poll(() => chosenTitle(page)).toBe('Lastschrift zurückgegangen');
});

it('asks again what was under way when the engine died mid-answer, and loses nothing', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await articlesReady(page, baseArticles);
  // Stopped, it takes the question and cannot answer any more.
  const pid = (await enginePid(app))!;
  process.kill(pid, 'SIGSTOP');
  await concernField(page).fill('lastschrift zurückgegangen');
  await page.waitForTimeout(300);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => chosenTitle(page), { timeout: 30_000 }).toBe('Lastschrift zurückgegangen');
  expect(await concernField(page).inputValue()).toBe('lastschrift zurückgegangen');
});

it('gives up after three restarts and starts anew by one key', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  let former: number | undefined;
  for (let death = 0; death < 4; death += 1) {
    await expect
      .poll(async () => (await enginePid(app)) !== former && (await enginePid(app)) !== undefined, {
        timeout: 15_000,
      })
      .toBe(true);
    former = await enginePid(app);
    await killEngine(app);
  }
  await page.waitForTimeout(5000); // Longer than the longest wait before a restart.
  expect(await enginePid(app)).toBeUndefined();
  await concernField(page).fill('abschlag senken');
  await expect.poll(() => chosenTitle(page), { timeout: 30_000 }).toBe('Abschlag senken oder erhöhen');
});

it('goes on with an import that the death cut short, and ends with every article', async () => {
  const { app, page } = await launchApp();
  // Enough for several commits, so that the death falls between them on a fast machine too.
  const articles = 600;
  const folder = await manyArticles(articles);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Ordner', exact: true }).click();
  await page.getByRole('button', { name: /^Übernommen/ }).waitFor({ timeout: 60_000 });
  await killEngine(app);
  await page.getByText('Setzt das letzte Einlesen fort').first().waitFor({ timeout: 30_000 });
  await page
    .getByText(/^Fertig/)
    .first()
    .waitFor({ timeout: 180_000 });
  await page.keyboard.press('Escape');
  await articlesReady(page, articles);
});

async function manyArticles(count: number): Promise<string> {
  const folder = join(await freshFolder(), 'viele');
  await mkdir(folder);
  for (let n = 0; n < count; n += 1) {
    const sentence = `Dieser Artikel Nummer ${n} erklärt, was bei Vorgang ${n} zu tun ist und welche Unterlagen nötig sind. `;
    await writeFile(join(folder, `artikel-${n}.md`), `# Vorgang ${n}\n\n${sentence.repeat(12)}\n`);
  }
  return folder;
}
