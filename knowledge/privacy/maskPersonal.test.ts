import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorMs } from '../../test/fakes/processorMs';
import { maskPersonal } from './maskPersonal';

const masked = (text: string): string => maskPersonal(text, 'de').text;

describe('maskPersonal', () => {
  test('replaces what it finds and says where it stood', () => {
    const text = 'Sehr geehrte Frau Müller, Kundennummer 40718822';
    const { text: safe, masks } = maskPersonal(text, 'de');
    expect(safe).toBe('Sehr geehrte Frau [Name], Kundennummer [Kundennummer]');
    expect(masks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['name', 'Müller'],
      ['customerNumber', '40718822'],
    ]);
  });

  test('speaks the language of the interface', () => {
    expect(maskPersonal('Frau Müller', 'en').text).toBe('Frau [name]');
    expect(maskPersonal('Dear Mr Jones,', 'de').text).toBe('Dear Mr [Name],');
  });

  test.each([
    ['hier ist petra meier ich ziehe um', 'hier ist [Name] ich ziehe um'],
    ['Mit freundlichen Grüßen\nPetra Schmidt', 'Mit freundlichen Grüßen\n[Name]'],
    ['Finn und Lea ziehen um', '[Name] ziehen um'],
    ['Frau Voß rief an. Voß will umziehen', 'Frau [Name] rief an. [Name] will umziehen'],
    ['tel 0171 / 23 45 678, danke', 'tel [Telefon], danke'],
    ['null eins sieben eins zwei drei vier fünf', '[Telefon]'],
    ['de89 3704 0044 0532 0130 00 bitte', '[IBAN] bitte'],
    ['DE89 3704 0044 0532 0130 01 (Zahlendreher)', '[IBAN] (Zahlendreher)'],
    ['IBAN DE89370400440532013000, BIC COBADEFFXXX', 'IBAN [IBAN], BIC [BIC]'],
    ['Karte 4111-1111-1111-1111 abgelehnt', 'Karte [Karte] abgelehnt'],
    ['Kundennummern 4455 und 4456', 'Kundennummern [Kundennummer] und [Kundennummer]'],
    ['4455667 ist meine Kundennummer', '[Kundennummer] ist meine Kundennummer'],
    ['geboren am 3. März 1970', 'geboren am [Geburtsdatum]'],
    ['Lindenweg 4a, 50667 Köln', '[Adresse]'],
    ['12 High Street, London SW1A 1AA', '[Adresse]'],
    ['MaLo 51238696781', 'MaLo [Marktlokation]'],
    ['Passwort: Sommer2024', 'Passwort: [Kennwort]'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected));

  test.each([
    'Abschlag 120 Euro, Zählerstand 45231 am 1.3.2024',
    'Sonderkündigung nach § 41 EnWG im Tarif Ökostrom 24',
    'Sehr geehrte Damen und Herren, Hallo Team, meine Frau hat abgelesen',
    'Hier ist der Strom weg, ich bin Rentnerin',
    'Hotline 0800 1234567, Vertrag 24 Monate, Rechnung 2023',
    'Verbrauch 12000 kWh in 10000 Haushalten, 45231 Kilowattstunden',
  ])('leaves alone: %s', (text) => expect(masked(text)).toBe(text));
});

/** Pieces that make texts with and without personal details, also torn and joined in odd ways. */
const pieces = fc.constantFrom(
  ...[
    'Frau ',
    'Herr Müller',
    'mein Name ist ',
    'Petra',
    ' Schmidt',
    '\nMit freundlichen Grüßen\n',
    'ich bin der ',
    'hier ',
  ],
  ...[
    'Kundennummer ',
    'Vertrag: ',
    'Zähler-Nr. ',
    'IBAN ',
    'Tel. ',
    'geb. ',
    'Passwort ',
    'und ',
    ', ',
    ' ',
    '\n',
    '[Name]',
    '[',
  ],
  ...[
    'DE89 3704 0044 0532 0130 00',
    '4111 1111 1111 1111',
    'a.b@mail.example',
    '0171 2345678',
    '51238696781',
    '12.04.1961',
  ],
  ...[
    '12',
    '4711',
    '0815',
    '50667 ',
    'Köln',
    'Lindenweg ',
    '120 Euro',
    ' null eins',
    'zwei drei vier',
    '(',
    ')',
    '-',
    '/',
    '.',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('for any text', () => {
  test('masking again changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        const once = maskPersonal(text, language).text;
        expect(maskPersonal(once, language).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('masks stand in order, do not overlap, and explain the masked text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: safe, masks } = maskPersonal(text, 'de');
        let rebuilt = '';
        let at = 0;
        for (const { start, end, placeholder } of masks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rebuilt += text.slice(at, start) + placeholder;
          at = end;
        }
        expect(safe).toBe(rebuilt + text.slice(at));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    '4111111111111111',
    'petra.schmidt@mail.example',
  ])('%s never survives', (secret) => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(masked(`${before} ${secret} ${after}`)).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});

describe('time grows with length alone', () => {
  const chars = 100_000;
  const limitMs = 5000;
  test.each([
    ...[
      'a',
      '1',
      '1 ',
      '0',
      'A',
      'ab12',
      'a.',
      '@',
      '0171 ',
      'Frau ',
      'Grüße\n',
      'Petra ',
      'Petra Schmidt ',
      'von ',
    ],
    ...[
      'Lindenweg ',
      'Am Markt ',
      'Kundennummer ',
      'Kundennummer 4711 ',
      'null ',
      '12.',
      'Zähler: ',
      'geb. am ',
      '\n',
      ' ',
      '-',
    ],
    ...[
      'DE89 3704 0044 0532 0130 00 ',
      'a@b.',
      '4111 ',
      '( ',
      'Passwort ',
      '12345 Aa ',
      'ist die ',
      "O'",
      'A-',
      'Kd.-Nr.: ',
    ],
  ])('%j repeated', (piece) => {
    const text = piece.repeat(Math.ceil(chars / piece.length));
    expect(processorMs(() => maskPersonal(text, 'de'))).toBeLessThan(limitMs);
  });
});
