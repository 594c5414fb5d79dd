// Mail files as plain text: own words, `>` before history, sender and receiver; what is no mail is refused by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailOf } from '../../../test/fakes/containers';
import { sourceFromBytes } from '../../read/readSource';
import { codeOf } from '../extractTesting';
import { mailAsText } from './mailAsText';

const read = async (bytes: Uint8Array, name = 'mail.eml') =>
  mailAsText(sourceFromBytes(bytes, { source: name, path: name, changedAtMs: 0 }));
const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats', name));

describe('mailAsText', () => {
  it('reads text, sender and receiver, and opens no attachment', async () => {
    const mail = await read(fixture('antwort.eml'));
    expect(mail.from).toContain('zaehler@stadtwerke.example');
    expect(mail.to).toContain('service@stadtwerke.example');
    expect(mail.text).toContain('> Geht das auch ohne App?');
    expect(mail.text).not.toContain('Wo steht die Nummer');
  });

  it('reads a mail that is HTML only, its history as Outlook puts it below a line', async () => {
    const html =
      '<div><p>Neu,<br>heute.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> A</p></div><p>Alt.</p></div><script>x</script>';
    const mail = await read(mailOf('Subject: x', 'Content-Type: text/html; charset=utf-8', '', html));
    const lines = mail.text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '>');
    expect(lines.map((line) => line.trim())).toEqual(['Neu,', 'heute.', '> Von: A', '> Alt.']);
  });

  it('reads Outlook\u2019s own files, and windows-1252', async () => {
    expect(await read(fixture('zaehlertausch.msg'), 'zaehlertausch.msg')).toMatchObject({
      subject: 'WG: Zählertausch: was Kunden wissen müssen',
      text: expect.stringContaining('Der Tausch kostet nichts.'),
    });
    const western = mailOf(
      'Subject: x',
      'Content-Type: text/plain; charset=windows-1252',
      '',
      'Das kostet 5 \x80.',
    );
    expect((await read(western)).text).toContain('5 €');
  });

  it('refuses what says nothing, what is damaged and what is no mail', async () => {
    expect(await codeOf(read(mailOf('Subject: x', 'From: a@b.c', 'MIME-Version: 1.0', '', '  ')))).toBe(
      'SOURCE_EMPTY',
    );
    expect(await codeOf(read(Buffer.from('# Notiz\n\nText.'), 'notiz.md'))).toBe('SOURCE_UNSUPPORTED');
    const damaged = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 7)]);
    expect(await codeOf(read(damaged, 'kaputt.msg'))).toMatch(/^SOURCE_/);
  });
});
