// Mails and saved pages: subject, body and quotes as a reader sees them, attachments as members; broken ones end in an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../knowledge/vocabulary/article';
import { extractFile, mailOf, zipOf } from '../../../test/fakes/containers';
import { codeOf, faultsOf, outline } from '../extractTesting';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats', name));
const first = async (bytes: Uint8Array, name = 'mail.eml'): Promise<ArticleContent> =>
  (await extractFile(bytes, name)).articles[0] as ArticleContent;

describe('a mail', () => {
  it('is an article with its subject as title; attachments are members', async () => {
    const { articles, problems } = await extractFile(fixture('antwort.eml'), 'antwort.eml');
    expect(articles.map(({ key, title }) => [key, title])).toEqual([
      [undefined, 'Zählerstand per Foto – so geht es'],
      ['fragen.csv#1', 'Wo steht die Nummer?'],
      ['anhang-2.eml', 'Weiterleitung: Ablesetermin'],
    ]);
    expect(outline(articles[0] as ArticleContent)).toEqual([
      'paragraph Hallo,',
      'paragraph ein Foto vom Zähler genügt, es kostet 0 €.',
      'li0 1. Zähler freilegen',
      'li0 2. Foto machen',
      'image Zählerschrank mit Nummer',
      'quote Geht das auch ohne App?',
    ]);
    expect(articles[0]?.assets).toMatchObject([{ width: 320, height: 180, mediaType: 'image/webp' }]);
    expect(articles[0]?.writtenAtMs).toBe(Date.UTC(2026, 10, 2, 9));
    expect(articles.flatMap(faultsOf)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each(['unterschrieben', 'unterschrieben-ber', 'unterschrieben-offen'])(
    'that is only signed says its text, whatever the signature is wrapped around: %s.eml',
    async (name) => {
      const { articles, problems } = await extractFile(fixture(`${name}.eml`), `${name}.eml`);
      expect(articles.map(({ key, title }) => [key, title])).toEqual([
        [undefined, 'Zaehlertausch'],
        ['plan.txt', 'Erst anrufen, dann kommen'],
      ]);
      expect(articles[0]?.text).toBe('Der Zähler wird am 3. März getauscht.');
      expect(problems).toEqual([]);
    },
  );

  it('that is encrypted says so, and so does a signature around nothing', async () => {
    expect(await codeOf(extractFile(fixture('verschluesselt.eml'), 'a.eml'))).toBe('SOURCE_MAIL_SEALED');
    const text = fixture('unterschrieben.eml').toString('latin1');
    const [head = '', wrapped = ''] = text.split(/\r?\n\r?\n/);
    for (const broken of [wrapped.slice(0, 400), wrapped.replace('NAQcC', 'NAQcD')]) {
      const mail = Buffer.from(`${head}\r\n\r\n${broken}`, 'latin1');
      expect(await codeOf(extractFile(mail, 'a.eml'))).toBe('SOURCE_MAIL_SEALED');
    }
  });

  it('keeps quoted history of plain text as quotes', async () => {
    const mail = mailOf(
      'Subject: Re: Frage',
      'Content-Type: text/plain; charset=windows-1252',
      '',
      'Das kostet 5 \x80.',
      '',
      '> Was kostet das?',
      '>> Wie immer',
      '',
      '-----Urspr\xfcngliche Nachricht-----',
      'Von: Kunde',
    );
    expect(outline(await first(mail))).toEqual([
      'paragraph Das kostet 5 €.',
      'quote Was kostet das?',
      'quote Wie immer',
      'quote Von: Kunde',
    ]);
  });

  it('is not drawn into ever deeper history by rules of underscores', async () => {
    const rules = Array.from({ length: 20_000 }, () => '_'.repeat(40));
    const mail = await first(mailOf('Subject: Protokoll', '', 'Anfang', ...rules, 'Ende'));
    expect(mail.text.startsWith('Anfang')).toBe(true);
    expect(mail.text.endsWith('Ende')).toBe(true);
  });

  it('keeps the history that Outlook puts below a line as a quote', async () => {
    const html =
      '<div><p>Neu.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> A</p></div><p>Alt.</p></div>';
    const mail = mailOf('Subject: x', 'Content-Type: text/html; charset=utf-8', '', html);
    expect(outline(await first(mail))).toEqual(['paragraph Neu.', 'quote Von: A', 'quote Alt.']);
  });

  it('attaches by name only: nothing leads out, nothing is written', async () => {
    const mail = mailOf(
      'Subject: x',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/markdown',
      'Content-Disposition: attachment; filename="../../x.md"',
      '',
      '# Titel',
      '',
      'Text.',
      '--b--',
    );
    const { articles } = await extractFile(mail, 'mail.eml');
    expect(articles.map(({ key, title }) => [key, title])).toEqual([['x.md', 'Titel']]);
  });

  it('reads an archive that is attached, and a mail in an archive', async () => {
    const zip = zipOf([
      { name: 'post/a.eml', content: mailOf('Subject: Hallo', 'From: a@b.c', '', 'Welt.') },
    ]);
    const { articles } = await extractFile(zip, 'post.zip');
    expect(articles.map(({ key, title }) => [key, title])).toEqual([['post/a.eml', 'Hallo']]);
  });

  it('is recognised by its headers whatever its name', async () => {
    const text = mailOf(
      'From: a@b.c',
      'To: d@e.f',
      'Subject: Falsch benannt',
      'MIME-Version: 1.0',
      '',
      'Text.',
    );
    expect((await first(text, 'notiz.txt')).title).toBe('Falsch benannt');
    const template = mailOf('From: wir@b.c', 'To: Kunde', 'Subject: Vorlage', '', 'Sehr geehrte …');
    expect((await first(template, 'vorlage.txt')).text).toContain('Subject: Vorlage');
  });
});

describe('files of real programs', () => {
  it('a page that Chromium saved', async () => {
    const article = await first(fixture('zaehlerschrank.mhtml'), 'zaehlerschrank.mhtml');
    expect([article.title, article.language]).toEqual(['Zählerschrank öffnen', 'de']);
    expect(outline(article)).toEqual([
      'paragraph Der Schrank im Flur lässt sich mit einem Vierkantschlüssel öffnen; die Nummer steht „unten links“ – Kosten: 0 €.',
      'h2 Wo der Zähler hängt',
      'image Zählerschrank von vorn',
      'paragraph Danach weiter mit Zählerstand melden.',
    ]);
  });

  it('an Outlook message with its history', async () => {
    const { articles } = await extractFile(fixture('zaehlertausch.msg'), 'zaehlertausch.msg');
    expect(articles.map(({ key, title }) => [key, title])).toEqual([
      [undefined, 'Zählertausch: was Kunden wissen müssen'],
      ['tausch.md', 'Checkliste Zählertausch'],
    ]);
    expect(outline(articles[0] as ArticleContent)).toEqual([
      'paragraph Hallo zusammen,',
      'paragraph der Zählertausch kostet 0 € und dauert 30 Minuten.',
      'image Zählerschrank mit Nummer',
      'quote Von: Technik',
      'quote Bitte weitergeben.',
    ]);
  });
});

describe('a hostile mail', () => {
  const parts = (count: number, type: string): Buffer =>
    mailOf(
      'Subject: x',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array.from({ length: count }, () => ['--b', `Content-Type: ${type}`, '', 'x'].join('\r\n')),
      '--b--',
    );
  it.each<[string, Buffer, string]>([
    ['10,000 parts of text', parts(10_000, 'text/plain'), 'read'],
    ['10,000 attachments', parts(10_000, 'application/x'), 'SOURCE_TOO_MANY_PARTS'],
    [
      'multiparts nested without end',
      mailOf(
        'Subject: x',
        ...Array.from(
          { length: 5_000 },
          (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
        ),
      ),
      'SOURCE_TOO_DEEP',
    ],
    [
      'encrypted',
      mailOf('Subject: x', 'Content-Type: multipart/encrypted; boundary=b', '', '--b--'),
      'SOURCE_MAIL_SEALED',
    ],
    [
      'sealed by S/MIME',
      mailOf('Subject: x', 'Content-Type: application/pkcs7-mime; name=smime.p7m', '', 'MIAG'),
      'SOURCE_MAIL_SEALED',
    ],
    [
      'sealed in its text',
      mailOf('Subject: x', '', '-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----'),
      'SOURCE_MAIL_SEALED',
    ],
    [
      'signed in the open',
      mailOf(
        'Subject: x',
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
        ...['', '--b', 'Content-Type: text/plain', '', 'Text', '--b'],
        ...['Content-Type: application/pkcs7-signature; name=smime.p7s', '', 'MIAG', '--b--'],
      ),
      'read',
    ],
    [
      'a boundary that never comes',
      mailOf('Subject: x', 'Content-Type: multipart/mixed; boundary=b', '', 'Text'),
      'SOURCE_EMPTY',
    ],
    [
      'unknown encodings',
      mailOf(
        'Subject: =?x-nix?Q?a?=',
        'Content-Type: text/plain; charset=nix',
        'Content-Transfer-Encoding: nix',
        '',
        'Text',
      ),
      'read',
    ],
    ['broken base64', mailOf('Subject: x', 'Content-Transfer-Encoding: base64', '', '!!!VGV4dA=!'), 'read'],
  ])('%s', async (_name, mail, outcome) => {
    expect(await codeOf(extractFile(mail, 'mail.eml'))).toBe(outcome);
  });

  it('runs no script, loads nothing, keeps no style', async () => {
    const html =
      '<style>@import url(http://x/)</style><script>alert(1)</script><p onclick="x()">Text' +
      '<img src="http://x/pixel.png" alt="Spion"><img src="file:///etc/passwd"><a href="javascript:x()">Link</a></p>';
    const article = await first(mailOf('Subject: x', 'Content-Type: text/html', '', html));
    expect(outline(article)).toEqual(['paragraph TextLink']);
    expect(article.assets).toBeUndefined();
    expect(JSON.stringify(article)).not.toMatch(/script|http|passwd|onclick/);
  });
});
