// An e-mail from its file to the reply: the customer's own words out of an old character set and a quoted history.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { msgOf } from '../../indexer/extract/mail/msgTesting';
import { copiedBy, layer, lookAtBothThemes, patient, recap, unhurried, untilModel } from './dayPage';
import { freshFolder, launchApp, type RunningApp } from './launchApp';
import { isShown, startAgain } from './outsideEvents';
import { preparedBase, sampleFolder } from './preparedBase';
import { chosenTitle, concernField } from './sidebarPage';

const lines = [
  'From: =?windows-1252?Q?Petra_M=FCller?= <petra.mueller@web.example>',
  'To: service@stadtwerke.example',
  'Subject: =?windows-1252?Q?Re:_Ihr_Anliegen_zum_Z=E4hlerstand?=',
  'Date: Mon, 16 Nov 2026 09:12:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Sehr geehrte Damen und Herren,',
  '',
  'ich habe leider den falschen Zählerstand gemeldet, ein Zahlendreher. Wie kann ich ihn berichtigen?',
  'Mein Vertragskonto ist 4711008154.',
  '',
  'Mit freundlichen Grüßen',
  'Petra Müller',
  '',
  'Am 14.11.2026 um 17:40 schrieb Service <service@stadtwerke.example>:',
  '> Guten Tag Frau Müller,',
  '>',
  '> Ihre Kündigung haben wir erhalten und bearbeiten sie.',
  '',
];

const asked = 'falschen Zählerstand gemeldet';

/** The file as an old mail program writes it, in one byte a letter. */
async function mailFile(): Promise<string> {
  const file = join(await freshFolder(), 'Anfrage.eml');
  await writeFile(file, Buffer.from(lines.join('\r\n'), 'latin1'));
  return file;
}

/** As Outlook keeps it; its history is only in the text. */
async function outlookFile(): Promise<string> {
  const file = join(await freshFolder(), 'Anfrage.msg');
  const body = lines.slice(8).join('\r\n');
  await writeFile(
    file,
    msgOf({
      subject: 'AW: Ihr Anliegen zum Zählerstand',
      body,
      sender: { name: 'Petra Müller', address: 'petra.mueller@web.example' },
      attachments: [{ name: 'Zählerstand.jpg', bytes: Buffer.from('kein Bild') }],
    }),
  );
  return file;
}

/** A file from the desktop, let go over the middle of the concern's field: real files with real paths. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const box = await concernField(page).boundingBox();
  if (!box) throw new Error('The field is nowhere.');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await session.detach();
}

async function isOpened({ page }: RunningApp): Promise<void> {
  await expect.poll(() => concernField(page).inputValue(), patient).toContain(asked);
  expect(await concernField(page).inputValue()).not.toMatch(/Sehr geehrte|freundlichen|Kündigung/);
}

/** The whole mail, with its head and all that is left out of the concern. */
async function showsOriginal({ page }: RunningApp, head: RegExp): Promise<void> {
  await page.keyboard.press('Alt+s');
  const talk = layer(page, 'Gespräch');
  await talk.getByText('Ursprüngliche E-Mail').click();
  const original = talk.locator('details');
  await expect.poll(() => original.textContent(), patient).toContain('Ihre Kündigung haben wir erhalten');
  expect(await original.textContent()).toMatch(head);
  expect(await original.textContent()).toContain('Sehr geehrte Damen und Herren');
  await page.keyboard.press('Escape');
  await talk.waitFor({ state: 'hidden', ...patient });
}

const head = /Von\s*Petra Müller <petra\.mueller@web\.example>/;

it('opens a mail, finds what it asks, and drafts the reply', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { app, page, pageErrors } = running;
  await untilModel(page);
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    },
    await mailFile(),
  );
  await page.keyboard.press('Control+o');

  // The customer's own words, and nothing of greeting, closing and history.
  await expect.poll(() => concernField(page).inputValue(), patient).toContain(asked);
  expect(await concernField(page).inputValue()).not.toMatch(/Sehr geehrte|freundlichen|Kündigung/);
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await recap(page).getByText('4711008154').first().waitFor(patient);
  await lookAtBothThemes(running, 'mail');
  await showsOriginal(running, head);

  // The reply addresses whom the mail names, as the company has before; Tab leads to what nobody knows yet.
  await page.keyboard.press('Control+d');
  const reply = layer(page, 'Antwort per E-Mail');
  await reply.getByText('1 Angabe fehlt').waitFor(patient);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kern, Kundenservice');
  await reply.getByText('Alle Angaben sind da').waitFor(patient);
  await lookAtBothThemes(running, 'reply');
  const copied = await copiedBy(running, 'Control+Enter');
  expect(copied).toMatch(/^Sehr geehrte Frau Müller,/);
  expect(copied).toMatch(/Kern, Kundenservice\s*$/);
  expect(copied).toContain('Foto');
  await page.keyboard.press('Escape');
  await reply.waitFor({ state: 'hidden', ...patient });
  await page.keyboard.press('Alt+g');
  await page.getByText('Als gelöst notiert').first().waitFor(patient);
  expect(pageErrors).toEqual([]);
});

it('opens mails that are dropped on the sidebar, of both kinds, one after the other', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  await drop(page, [await mailFile()]);
  await isOpened(running);
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await showsOriginal(running, head);

  // Undone, the field is as it was; the next mail comes by itself again.
  await page.keyboard.press('Escape');
  await expect.poll(() => concernField(page).inputValue(), patient).toBe('');
  await drop(page, [await outlookFile()]);
  await isOpened(running);
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await showsOriginal(running, /Anlagen\s*Zählerstand\.jpg/);

  // Nothing of it: a mail that says nothing is told of, and leaves everything as it was.
  const empty = join(await freshFolder(), 'leer.eml');
  await writeFile(empty, 'From: a@b.example\nSubject: x\n\n  \n');
  const before = await concernField(page).inputValue();
  await drop(page, [empty]);
  await page.getByTitle('E-Mail nicht geöffnet: Kein Text enthalten.').waitFor(patient);
  expect(await concernField(page).inputValue()).toBe(before);
  expect(pageErrors).toEqual([]);
});

it('opens a mail that the system hands over, at the start and while it runs', unhurried, async () => {
  const dataDir = await preparedBase(sampleFolder);
  const running = await launchApp({ dataDir, args: [await mailFile()] });
  const { app, page } = running;
  await isOpened(running);
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await page.keyboard.press('Escape');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  await startAgain(dataDir, [await outlookFile()]);
  await isOpened(running);
  expect(await isShown(app)).toBe(true);
  await showsOriginal(running, head);
});

it('reads a pasted mail like one that was opened', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { app, page } = running;
  await untilModel(page);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.slice(8).join('\n'));
  await concernField(page).focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await expect.poll(() => concernField(page).inputValue(), patient).not.toContain('Kündigung');
  await showsOriginal(running, /Mit freundlichen Grüßen/);
});
