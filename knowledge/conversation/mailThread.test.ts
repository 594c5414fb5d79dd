// Mails of real programs as conversations: who wrote what, in which order, without frame; nothing breaks it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailThread } from './mailThread';

const lines = (...text: readonly string[]): string => text.join('\n');
const said = (text: string, head = {}): readonly string[] =>
  mailThread(text, head).turns.map((turn) => `${turn.speaker}: ${turn.text}`);

describe('mailThread', () => {
  it('reads an answer with its quoted history, the oldest first', () => {
    const mail = lines(
      'Guten Tag,',
      '',
      'die Zählernummer ist 4711. Reicht ein Foto?',
      '',
      'Mit freundlichen Grüßen',
      'Ute Brandes',
      '',
      'Am 12.03.2026 um 09:14 schrieb Stadtwerke Service <service@stadtwerke.example>:',
      '> Sehr geehrte Frau Brandes,',
      '>',
      '> vielen Dank für Ihre Nachricht. Bitte nennen Sie uns die Zählernummer.',
      '>',
      '> Mit freundlichen Grüßen',
      '> Ihre Stadtwerke',
      '>',
      '> Am 11.03.2026 um 18:02 schrieb Ute Brandes <ute@web.example>:',
      '>> Hallo,',
      '>> mein Zähler läuft rückwärts.',
      '>> Ute Brandes',
    );
    expect(said(mail)).toEqual([
      'customer: mein Zähler läuft rückwärts.',
      'agent: vielen Dank für Ihre Nachricht. Bitte nennen Sie uns die Zählernummer.',
      'customer: die Zählernummer ist 4711. Reicht ein Foto?',
    ]);
  });

  it('reads the headers of Outlook, and a pasted mail with its own', () => {
    const mail = lines(
      'Von: Peter Klein <peter@gmx.de>',
      'Gesendet: Montag, 2. März 2026 10:01',
      'An: info@stadtwerke.example',
      'Betreff: AW: Ihre Rechnung',
      '',
      'Das Geld ist immer noch nicht da.',
      '',
      'Von: Kundenservice <info@stadtwerke.example>',
      'Gesendet: Freitag, 27. Februar 2026 15:00',
      'An: Peter Klein',
      'Betreff: Ihre Rechnung',
      '',
      'Guten Tag Herr Klein,',
      'das Guthaben überweisen wir in den nächsten Tagen.',
    );
    expect(mailThread(mail).subject).toBe('Ihre Rechnung');
    expect(said(mail)).toEqual([
      'agent: das Guthaben überweisen wir in den nächsten Tagen.',
      'customer: Ihre Rechnung\n\nDas Geld ist immer noch nicht da.',
    ]);
  });

  it('reads a head of two lines, or of the subject alone, as a head', () => {
    const mail = lines('Betreff: AW: Neuer Abschlag', 'Von: Renate Holtmann <r@web.example>', '', 'Zu hoch!');
    expect(mailThread(mail)).toMatchObject({ subject: 'Neuer Abschlag', mails: [{ speaker: 'customer' }] });
    expect(said(mail)).toEqual(['customer: Neuer Abschlag\n\nZu hoch!']);
    expect(said(lines('Betreff: Umzug', '', 'Wir ziehen um.'))).toEqual([
      'customer: Umzug\n\nWir ziehen um.',
    ]);
  });

  it('takes what is answered for the other side\u2019s, whatever mailbox of a company it came from', () => {
    const mail = lines(
      'Bitte die Gebühr streichen.',
      '',
      '-----Ursprüngliche Nachricht-----',
      'Von: mahnung@werke.example',
      'An: timo@mail.example',
      'Betreff: 1. Mahnung',
      '',
      'Leider fehlt Ihre Zahlung.',
    );
    expect(said(mail)).toEqual([
      'agent: Leider fehlt Ihre Zahlung.',
      'customer: Bitte die Gebühr streichen.',
    ]);
  });

  it('reads what a colleague forwards as the customer\u2019s', () => {
    const mail = lines(
      'Kannst du das bitte übernehmen?',
      '',
      '-------- Weitergeleitete Nachricht --------',
      'Von: Jana Wolf <jana@posteo.de>',
      'An: info@stadtwerke.example',
      'Betreff: Umzug',
      '',
      'Wir ziehen im Mai um und wollen den Strom mitnehmen.',
    );
    const head = {
      from: 'Kollegin <k@stadtwerke.example>',
      to: 'b@stadtwerke.example',
      subject: 'WG: Umzug',
    };
    expect(said(mail, head)).toEqual([
      'customer: Umzug\n\nWir ziehen im Mai um und wollen den Strom mitnehmen.',
      'agent: Kannst du das bitte übernehmen?',
    ]);
  });

  it('takes answers between quotes as one turn, and what nobody is named for as the other side\u2019s', () => {
    const mail = lines(
      '> Wann ziehen Sie um?',
      'Am ersten Juni.',
      '> Und der Zählerstand?',
      'Den habe ich noch nicht.',
    );
    expect(said(mail)).toEqual([
      'agent: Wann ziehen Sie um?\nUnd der Zählerstand?',
      'customer: Am ersten Juni.\nDen habe ich noch nicht.',
    ]);
  });

  it('finds nobody where nobody says anything, and survives whatever is pasted', () => {
    expect(said('\n \n> \n')).toEqual([]);
    const piece = fc.constantFrom(
      ...['> ', '>> x', 'Von: a <a@b.c>', 'An: d', 'Betreff: e', '', 'Hallo,', 'Text.', '\r', '\ud800', '--'],
      ...['Am 3.4. um 9 Uhr schrieb X <x@y.z>:', '-----Original Message-----', 'On Mon, X wrote:', 'MfG'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { turns } = mailThread(pieces.join('\n'));
        for (const { text } of turns) expect(text).toMatch(/[\p{L}\p{N}]/u);
        expect(turns.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('reads a deep or long thread in time', () => {
    const deep = Array.from({ length: 2000 }, (_, depth) => `${'>'.repeat(depth)} a ${depth}`).join('\n');
    expect(mailThread(deep.slice(0, 100_000)).turns.length).toBeLessThanOrEqual(30);
    const long = 'Am 3.4. um 9 Uhr schrieb X <x@y.z>:\nText.\n'.repeat(2500);
    expect(mailThread(long).turns.length).toBeLessThanOrEqual(30);
  });
});
