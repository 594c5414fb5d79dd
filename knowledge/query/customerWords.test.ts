// What remains of mails, and what must stay as it came.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../../test/fakes/processorMs';
import { customerWords } from './customerWords';

const concern = 'Mein Zähler zeigt einen falschen Stand an. Was soll ich tun?';

describe('customerWords', () => {
  it('takes salutation, small talk, thanks, closing, signature and disclaimer away', () => {
    const mail = `Sehr geehrte Damen und Herren,

ich hoffe, es geht Ihnen gut. ${concern}
Vielen Dank im Voraus für Ihre Mühe.

Mit freundlichen Grüßen
Petra Lohmann
Am Wehr 4, 12345 Musterstadt
Tel.: 030 123456

Diese E-Mail enthält vertrauliche Informationen.`;
    expect(customerWords(mail)).toBe(concern);
  });

  it.each([
    ['Am 12.03.2025 um 09:14 schrieb Service <s@example.org>:\n> Ihr Termin ist bestätigt.\n> Grüße'],
    ['On 12 Mar 2025, Service <s@example.org> wrote:\n> Your appointment is confirmed.'],
    [
      '-----Ursprüngliche Nachricht-----\nVon: Service\nAn: Petra\nBetreff: AW: Termin\n\nIhr Termin ist bestätigt.',
    ],
    ['Von: Service\nGesendet: Mittwoch\nAn: Petra\nBetreff: AW: Termin\n\nIhr Termin ist bestätigt.'],
    ['Service <s@example.org> schrieb am Do., 13. März 2025, 16:02:\n\n> Ihr Termin ist bestätigt.'],
  ])('takes the history away: %s', (history) => {
    expect(customerWords(`Guten Tag,\n\n${concern}\n\n${history}`)).toBe(concern);
  });

  it('keeps what the customer writes below or between quoted lines', () => {
    const text = `Am 12.03.2025 schrieb Service:\n> Ihre Rechnung ist da.\n\n${concern}`;
    expect(customerWords(text)).toContain(concern);
  });

  it('reads the body of a forwarded mail where nothing is written above it', () => {
    const text = `---------- Weitergeleitete Nachricht ---------\nVon: Petra\nAn: Service\nBetreff: Zähler\n\n${concern}`;
    expect(customerWords(text)).toBe(concern);
  });

  it('takes a name with the trade below it away, not an address that was led up to', () => {
    const signed = `Sehr geehrtes Team,\n${concern}\nVera Lindner\nSteuerfachangestellte`;
    expect(customerWords(signed)).toBe(concern);
    const led = `Hallo,\n${concern} Die Adresse:\nVera Lindner\nLindenhof`;
    expect(customerWords(led)).toContain('Vera Lindner');
  });

  it('keeps a subject above the salutation and a postscript', () => {
    const text = `Betreff: AW: Zählertausch\nHallo,\n${concern}\nLG\nTim\n\nPS: Der Keller ist offen.`;
    expect(customerWords(text)).toBe(`Zählertausch\n${concern}\nPS: Der Keller ist offen.`);
  });

  it.each([
    'zälerstand falsch eingegeben was nun',
    'Wie kann ich Sie telefonisch erreichen?',
    'danke',
    'Von: 1.3. An: 5.4. Betreff',
    'abschlag zu hoch, tochter ausgezogen',
    '',
    '   \n  ',
  ])('never alters a line without a frame: %j', (text) => {
    expect(customerWords(text)).toBe(text);
  });

  it('gives the whole text where cleaning leaves no concern', () => {
    const empty = 'Sehr geehrte Damen und Herren,\nvielen Dank!\nMit freundlichen Grüßen\nPetra Lohmann';
    expect(customerWords(empty).length).toBeGreaterThan(0);
    expect(customerWords('Hallo,\nHilfe!\nLG')).toContain('Hilfe');
  });

  it.each([
    `Ihre Rechnung vom Mai ist falsch.\n${concern}`,
    `Vielen Dank für Ihre Antwort.\n${concern}`,
    `LG Fernseher\n${concern}`,
  ])('takes no opening for a closing: %j', (body) => {
    expect(customerWords(`Guten Tag,\n\nich bin umgezogen nach Hamburg.\n${body}`)).toContain(concern);
  });

  it('keeps every question of the customer, wherever small talk stands', () => {
    const talk = fc.constantFrom(
      'Ich hoffe, es geht Ihnen gut.',
      'Über eine baldige Antwort würde ich mich freuen.',
      'Vielen Dank im Voraus.',
    );
    const question = fc.constantFrom('Wie melde ich mich ab?', 'Wann kommt der Monteur?', concern);
    fc.assert(
      fc.property(fc.array(talk), question, fc.array(talk), (before, asked, after) => {
        const mail = ['Hallo Team,', ...before, asked, ...after, 'Viele Grüße', 'Kim Berg'].join('\n');
        expect(customerWords(mail)).toContain(asked);
      }),
    );
  });

  it('survives any text and never makes an empty one of words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        expect(customerWords(text).trim() === '').toBe(text.trim() === '');
      }),
    );
  });

  it('is linear: a pasted thread of 100,000 characters takes milliseconds', () => {
    const thread = `Am 1.1.2025 schrieb ${'x '.repeat(50)}\n`.repeat(950);
    const texts = [thread, `Von: ${'a'.repeat(99_000)}`, 'Hallo '.repeat(16_000)];
    expect(processorMs(() => texts.map(customerWords))).toBeLessThan(1500);
  });
});
