// An e-mail from its file to the reply: the customer's own words out of an old character set and a quoted history.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copiedBy, layer, lookAtBothThemes, patient, recap, unhurried, untilModel } from './dayPage';
import { freshFolder, launchApp } from './launchApp';
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

/** The file as an old mail program writes it, in one byte a letter. */
async function mailFile(): Promise<string> {
  const file = join(await freshFolder(), 'Anfrage.eml');
  await writeFile(file, Buffer.from(lines.join('\r\n'), 'latin1'));
  return file;
}

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
  await expect
    .poll(() => concernField(page).inputValue(), patient)
    .toContain('falschen Zählerstand gemeldet');
  expect(await concernField(page).inputValue()).not.toMatch(/Sehr geehrte|freundlichen|Kündigung/);
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await recap(page).getByText('4711008154').first().waitFor(patient);
  await lookAtBothThemes(running, 'mail');

  // The reply: Tab leads to what nobody knows yet, the keys copy the whole of it.
  await page.keyboard.press('Control+d');
  const reply = layer(page, 'Antwort per E-Mail');
  await reply.getByText('2 Angaben fehlen').waitFor(patient);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Frau Müller');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kern, Kundenservice');
  await reply.getByText('Alle Angaben sind da').waitFor(patient);
  await lookAtBothThemes(running, 'reply');
  const copied = await copiedBy(running, 'Control+Enter');
  expect(copied).toMatch(/Guten Tag Frau Müller/);
  expect(copied).toMatch(/Kern, Kundenservice\s*$/);
  expect(copied).toContain('Foto');
  await page.keyboard.press('Escape');
  await reply.waitFor({ state: 'hidden', ...patient });
  await page.keyboard.press('Alt+g');
  await page.getByText('Als gelöst notiert').first().waitFor(patient);
  expect(pageErrors).toEqual([]);
});

it('reads a pasted mail like one that was opened', unhurried, async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  await untilModel(page);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.slice(8).join('\n'));
  await concernField(page).focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => chosenTitle(page), patient).toBe('Zählerstand falsch übermittelt');
  await expect.poll(() => concernField(page).inputValue(), patient).not.toContain('Kündigung');
});
