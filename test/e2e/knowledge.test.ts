// What knowledge managers do with articles in the real app: edit one, archive one, work off a gap to a draft.
// Each is seen by the agent's sidebar beside it.
import { expect, it } from 'vitest';
import { violations } from './accessRules';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { answers, ask, chosenTitle, concernField, picture } from './sidebarPage';
import { findArticle, openKnowledge } from './workspacePage';

it('edits an imported article once it is detached; the agent finds the new words', async () => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const knowledge = await openKnowledge(running, 'Artikel');
  await findArticle(knowledge, 'Stromausfall');
  await picture(knowledge, 'articles-light');
  await knowledge.keyboard.press('Enter');
  await knowledge.getByRole('heading', { level: 2, name: 'Stromausfall melden' }).waitFor();
  expect(await violations(knowledge)).toEqual([]);
  await knowledge.keyboard.press('Control+b');
  await knowledge.getByRole('button', { name: /^Lösen und bearbeiten/ }).click();
  const area = knowledge.getByLabel('Text in Markdown');
  await area.fill(`${await area.inputValue()}\n\nNotstromaggregate werden über die Leitwarte angefordert.\n`);
  await knowledge
    .getByRole('region', { name: 'So sehen ihn Mitarbeitende' })
    .getByText(/Notstromaggregate/)
    .waitFor();
  await picture(knowledge, 'editor-light');
  await knowledge.keyboard.press('Control+s');
  await knowledge.getByText(/^Gespeichert, /).waitFor({ timeout: 30_000 });
  await ask(running.page, 'notstromaggregat leitwarte anfordern');
  await expect.poll(() => chosenTitle(running.page)).toBe('Stromausfall melden');
  await knowledge.keyboard.press('Control+h');
  await knowledge.getByRole('list', { name: 'Versionen, neueste zuerst' }).getByRole('button').last().click();
  await knowledge.locator('ins').first().waitFor();
  expect(running.pageErrors).toEqual([]);
});

it('archives an article at a key and takes it back; the agent sees both', async () => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const { page } = running;
  const concern = 'strom ausgefallen in der ganzen straße';
  await ask(page, concern);
  await expect.poll(() => chosenTitle(page)).toBe('Stromausfall melden');
  const knowledge = await openKnowledge(running, 'Artikel');
  await findArticle(knowledge, 'Stromausfall');
  await knowledge.keyboard.press('a');
  await knowledge.getByText('1 Artikel archiviert').waitFor({ timeout: 30_000 });
  await concernField(page).fill('');
  await concernField(page).pressSequentially(concern);
  await expect
    .poll(async () =>
      (await answers(page).allTextContents()).some((text) => text.includes('Stromausfall melden')),
    )
    .toBe(false);
  await knowledge.keyboard.press('Control+z');
  await knowledge.getByText('Zurückgenommen').waitFor({ timeout: 30_000 });
  await ask(page, concern);
  await expect.poll(() => chosenTitle(page)).toBe('Stromausfall melden');
});

it('works off a gap: noted by an agent, drafted at one key, its wording in the outline', async () => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const { page } = running;
  const wording = 'vergütung für eingespeisten strom vom balkonkraftwerk';
  await concernField(page).fill(wording);
  await page.getByText('Dazu passt gerade kein Artikel sicher genug').waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+l');
  await page.getByText('So vormerken').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByText('Als Lücke vorgemerkt').waitFor();
  const knowledge = await openKnowledge(running, 'Lücken');
  await knowledge.getByText(`„${wording}“`).waitFor({ timeout: 30_000 });
  await knowledge.locator('svg[role="group"]').waitFor({ timeout: 30_000 });
  expect(await violations(knowledge)).toEqual([]);
  await picture(knowledge, 'gaps-light');
  await knowledge.locator('[aria-expanded="true"]').focus();
  await knowledge.keyboard.press('Enter');
  const area = knowledge.getByLabel('Text in Markdown');
  await area.waitFor({ timeout: 30_000 });
  await expect.poll(() => area.inputValue()).toContain('balkonkraftwerk');
});

it('asks before the window closes over unsaved words', async () => {
  const running = await launchApp({ dataDir: await preparedBase() });
  const knowledge = await openKnowledge(running, 'Artikel');
  await knowledge.keyboard.press('Control+n');
  await knowledge.getByLabel('Titel').fill('Wallbox anmelden');
  await knowledge.close({ runBeforeUnload: true });
  const dialog = knowledge.getByRole('dialog', { name: 'Änderungen speichern?' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Weiter bearbeiten' }).last().click();
  await expect.poll(() => knowledge.getByLabel('Titel').inputValue()).toBe('Wallbox anmelden');
  await knowledge.close({ runBeforeUnload: true });
  const closed = knowledge.waitForEvent('close');
  // By a key and without waiting for its end: the window is gone before a click would have been answered.
  await dialog.getByRole('button', { name: 'Verwerfen' }).focus();
  void knowledge.keyboard.press('Enter').catch(() => undefined);
  await closed;
});
