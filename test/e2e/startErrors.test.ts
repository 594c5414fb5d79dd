// What stands in the way at the start is said in the window, and gone when it is gone.
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { holdStore } from './holdStore';
import { launchApp } from './launchApp';
import { baseArticles, preparedBase } from './preparedBase';
import { chosenTitle, concernField } from './sidebarPage';

it('says that another Silbertablett has the base open, and goes on when it closes', async () => {
  const dataDir = await preparedBase();
  const twin = await holdStore(dataDir);

  const { page } = await launchApp({ dataDir });
  await page
    .getByText('Die Wissensbasis ist in einem anderen Silbertablett offen')
    .waitFor({ timeout: 30_000 });
  await concernField(page).fill('zählerstand melden');
  twin.stdin.end();
  await once(twin, 'exit');
  await page.waitForTimeout(1100); // Opening is tried again at most once a second.
  await page.getByRole('button', { name: 'Nochmals versuchen' }).click();
  await expect.poll(() => chosenTitle(page), { timeout: 30_000 }).toBe('Zählerstand melden');
  await page.getByText(`${baseArticles} Artikel bereit`).waitFor();
});
