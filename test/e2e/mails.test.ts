// A morning of mails, pasted one after the other as agents do: each says only what its customer said, and leaves with it.
// Pasted into the emptied field, and over the words that stand there.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type CustomerMail, customerMails } from './customerMails';
import { copiedBy, handOver, history, patient, recap, unhurried, untilModel } from './dayPage';
import { launchApp, type RunningApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { chosenTitle, concernField } from './sidebarPage';

const { highPayment, reminder, move, bill, cutOff } = customerMails;
const morning = [highPayment, reminder, move, bill, cutOff];

async function paste({ app, page }: RunningApp, mail: CustomerMail): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), mail.text);
  await concernField(page).focus();
  await page.keyboard.press('Control+v');
}

async function empty(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue(), patient).toBe('');
}

/** The mail is all that stands on the page, and all that would be handed over. */
async function showsOnly(running: RunningApp, mail: CustomerMail): Promise<void> {
  const { page } = running;
  await expect.poll(() => concernField(page).inputValue(), patient).toBe(mail.said);
  // One mail has come, however long its history is.
  const sign = page.getByRole('button', { name: 'Gespräch zeigen' });
  await sign.waitFor(patient);
  expect(await sign.textContent()).not.toContain('Beitr');
  for (const fact of mail.facts) await recap(page).getByText(fact).first().waitFor(patient);
  const handedOver = await copiedBy(running, 'Alt+h');
  expect(handedOver).toMatch(mail.recap);
  const whole = async () => `${await page.locator('body').textContent()} ${handedOver}`;
  expect(await whole()).toMatch(mail.own);
  // What is spoken of the list may name the card before for a moment: it waits for a pause, as a listener would want.
  for (const other of morning) if (other !== mail) await expect.poll(whole, patient).not.toMatch(other.own);
}

it('reads five mails, the field emptied between them', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  for (const mail of morning) {
    await paste(running, mail);
    await showsOnly(running, mail);
    if (mail === reminder) await expect.poll(() => chosenTitle(page), patient).toBe('Mahnung erhalten');
    const announced = handOver(page).getByText('Anwalt, Behörde oder Presse ist angekündigt.');
    if (mail === cutOff) await announced.waitFor(patient);
    else expect(await handOver(page).count()).toBe(0);
    await empty(page);
  }

  // Those that were left lie in the list, without names and numbers.
  await page.keyboard.press('Control+h');
  await history(page).getByText('Laufende Kontakte').waitFor(patient);
  await history(page).getByText('Ihr neuer Abschlag').waitFor(patient);
  expect(await history(page).textContent()).not.toMatch(
    /Holtmann|Reuter|Aksoy|Carter|Lindner|4400817352|1ESY/,
  );
  expect(pageErrors).toEqual([]);
});

it('reads five mails, each pasted over the words of the one before', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page } = running;
  await untilModel(page);
  for (const mail of morning) {
    await concernField(page).focus();
    await page.keyboard.press('Control+a');
    await paste(running, mail);
    await showsOnly(running, mail);
  }
});
