// Outlook messages read like mails; broken compound files end in a named error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../knowledge/vocabulary/article';
import { extractFile } from '../../../test/fakes/containers';
import { sourceFromBytes } from '../../read/readSource';
import { codeOf, faultsOf, outline } from '../extractTesting';
import { mailAsText } from './mailAsText';
import { msgOf } from './msgTesting';

const formats = join(import.meta.dirname, '../../../test/fixtures/formats');

const picture = () =>
  sharp({ create: { width: 120, height: 90, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();

describe('an Outlook message', () => {
  it('is an article with its subject as title, its pictures in place, attachments as members', async () => {
    const msg = msgOf({
      subject: 'WG: Zähler tauschen',
      body: 'Der Tausch kostet 0 €.',
      html: '<p>Der Tausch kostet <b>0 €</b>.</p><p><img src="cid:plan" alt="Lageplan"></p>',
      attachments: [
        { name: 'plan.png', bytes: await picture(), mediaType: 'image/png', contentId: 'plan' },
        { name: '..\\..\\fragen.csv', bytes: Buffer.from('id;text\n1;Wie lange? Eine Stunde.\n') },
      ],
    });
    const { articles, problems } = await extractFile(msg, 'tausch.msg');
    expect(articles.map(({ key, title }) => [key, title])).toEqual([
      [undefined, 'Zähler tauschen'],
      ['fragen.csv#1', 'Wie lange? Eine Stunde'],
    ]);
    expect(outline(articles[0] as ArticleContent)).toEqual([
      'paragraph Der Tausch kostet 0 €.',
      'image Lageplan',
    ]);
    expect(articles[0]?.assets).toHaveLength(1);
    expect(articles.flatMap(faultsOf)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is read from its text where it has no HTML', async () => {
    const { articles } = await extractFile(msgOf({ subject: 'Nur Text', body: 'Hallo\n\n> Frage' }), 'a.msg');
    expect(outline(articles[0] as ArticleContent)).toEqual(['paragraph Hallo', 'quote Frage']);
  });

  it('is read from its RTF where that is its only form, with lists and tables', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252 Der Tausch kostet nichts.\\par{\\pntext\\bullet\\tab}{\\*\\pn\\pnlvlblt}Ausweis pr\\'fcfen\\par\\pard\\trowd\\cellx100\\cellx200 Tag\\cell Preis\\cell\\row}";
    const { articles } = await extractFile(msgOf({ subject: 'Tausch', body: 'Der Tausch', rtf }), 'a.msg');
    const lines = outline(articles[0] as ArticleContent);
    expect(lines[0]).toBe('paragraph Der Tausch kostet nichts.');
    expect(lines.join('\n')).toMatch(/Ausweis prüfen/);
    expect(lines.join('\n')).toContain('row Tag/Preis');
    const alone = await mailAsText(
      sourceFromBytes(msgOf({ subject: 'x', rtf }), { source: 'a.msg', path: 'a.msg', changedAtMs: 0 }),
    );
    expect(alone.text).toContain('Ausweis prüfen');
  });

  it('keeps its text where the RTF is made of it, is damaged, or is none', async () => {
    for (const rtf of ['{\\rtf1\\ansi\\fromtext Hallo}', '{\\rtf1 {abgeschnitten', 'kein RTF']) {
      const { articles } = await extractFile(msgOf({ subject: 'x', body: 'Hallo\n\n> Frage', rtf }), 'a.msg');
      expect(outline(articles[0] as ArticleContent)).toEqual(['paragraph Hallo', 'quote Frage']);
    }
  });

  it('that is only signed says its text, in the form that Outlook keeps it in', async () => {
    const mail = (name: string) => {
      const text = readFileSync(join(formats, name), 'latin1');
      return { whole: text, body: Buffer.from(text.split(/\r?\n\r?\n/)[1] ?? '', 'base64') };
    };
    const inOpen = mail('unterschrieben-offen.eml').whole.replace(/^(?:(?!Content-Type).*\n)*/, '');
    const of = async (messageClass: string, bytes: Uint8Array) => {
      const attachments = [{ name: 'smime.p7m', bytes }];
      const { articles } = await extractFile(
        msgOf({ subject: 'Tausch', messageClass, attachments }),
        'a.msg',
      );
      return articles.map(({ title, text }) => [title, text]);
    };
    const told = [
      ['Tausch', 'Der Zähler wird am 3. März getauscht.'],
      ['Erst anrufen, dann kommen', 'Erst anrufen, dann kommen.'],
    ];
    expect(await of('IPM.Note.SMIME', mail('unterschrieben.eml').body)).toEqual(told);
    expect(await of('IPM.Note.SMIME.MultipartSigned', Buffer.from(inOpen, 'latin1'))).toEqual(told);
  });

  it('that only its recipient can open says so', async () => {
    const attachments = [{ name: 'smime.p7m', bytes: Buffer.from('x') }];
    const of = (messageClass: string) =>
      codeOf(extractFile(msgOf({ subject: 'x', body: 'Text.', messageClass, attachments }), 'a.msg'));
    expect(await of('IPM.Note.SMIME')).toBe('SOURCE_MAIL_SEALED');
    expect(await of('IPM.Note.SMIME.MultipartSigned')).toBe('read');
    expect(await of('IPM.Note')).toBe('read');
  });

  it('ends in an article or a named error, however it is broken', async () => {
    const whole = msgOf({
      subject: 'Ganz',
      body: 'Text.',
      attachments: [{ name: 'a.txt', bytes: Buffer.from('x') }],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const broken = Buffer.from(whole);
          for (const [at, value] of changes) broken[at] = value;
          // The mark of the format stays: without it the file is none of ours.
          whole.copy(broken, 0, 0, 8);
          const cut = broken.subarray(0, Math.max(length, 64));
          expect(await codeOf(extractFile(cut, 'kaputt.msg'))).toMatch(/^(?:read|SOURCE_\w+)$/);
        },
      ),
      { numRuns: 150 },
    );
  });
});
