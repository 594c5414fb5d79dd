// Copied replies: no source numbers, gaps where fields are open, nothing that HTML could run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { copyReply } from './copyReply';
import type { Sheet, SheetPart } from './sheet';

const source: SheetPart = { kind: 'source', source: { start: 0, end: 5, text: 'Tarif', heading: '' } };
const text = (words: string): SheetPart => ({ kind: 'text', text: words });

const sheet: Sheet = {
  from: { articleId: articleId('a'), title: 'A', language: 'de' },
  sendable: true,
  subject: { id: 'subject', parts: [text('Ihr Umzug')] },
  paragraphs: [
    {
      kind: 'text',
      ordered: false,
      sentences: [
        {
          id: 'salutation',
          parts: [text('Guten Tag '), { kind: 'field', name: 'who', label: 'Anrede' }, text(',')],
        },
      ],
    },
    {
      kind: 'text',
      ordered: false,
      sentences: [
        { id: 'claim-1', parts: [text('Der Tarif <bleibt>.'), source] },
        { id: 'claim-2', parts: [text('  '), source] },
        { id: 'steps-lead', parts: [text('So geht es:')] },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      sentences: [
        { id: 'steps-1', parts: [text('Ablesen')] },
        { id: 'steps-2', parts: [text('Melden')] },
      ],
    },
    {
      kind: 'text',
      ordered: false,
      sentences: [{ id: 'greeting', parts: [text('Freundliche Grüße\nJana')] }],
    },
  ],
};

describe('copyReply', () => {
  it('gives plain text with lists and gaps', () => {
    expect(copyReply(sheet, {}).text).toBe(
      'Guten Tag ____,\n\nDer Tarif <bleibt>. So geht es:\n1. Ablesen\n2. Melden\n\nFreundliche Grüße\nJana',
    );
  });

  it('gives rich text with real lists', () => {
    expect(copyReply(sheet, { who: 'Frau Wirth' }).html).toBe(
      [
        '<p>Guten Tag Frau Wirth,</p>',
        '<p>Der Tarif &lt;bleibt&gt;. So geht es:</p>',
        '<ol><li>Ablesen</li><li>Melden</li></ol>',
        '<p>Freundliche Grüße<br>Jana</p>',
      ].join('\n'),
    );
  });

  it('ends with where it is from, where that is wanted', () => {
    const copied = copyReply(sheet, {}, 'Quelle: A');
    expect(copied.text.endsWith('\n\nQuelle: A')).toBe(true);
    expect(copied.html.endsWith('<p>Quelle: A</p>')).toBe(true);
  });

  it('lets no words become markup', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (words, value) => {
        const [first, ...others] = sheet.paragraphs;
        const own = {
          ...first!,
          sentences: [{ id: 'x', parts: [text(`${words}.`), ...first!.sentences[0]!.parts] }],
        };
        const { html } = copyReply({ ...sheet, paragraphs: [own, ...others] }, { who: value });
        expect(html.replace(/<\/?(?:p|ol|li|br)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});
