// Language of short notes, long texts and texts in neither language.
// Accuracy on real questions is measured elsewhere; here stand the promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, sureLanguage } from './detectLanguage';

describe('detectLanguage', () => {
  it.each([
    'abschlag zu hoch',
    'strom',
    'rechnung falsch',
    'Umzug melden',
    'router kaputt',
    'login geht nicht',
    'Wie ändere ich meinen Abschlag?',
    'ZAEHLERSTAND UEBERMITTELN',
    'Was kostet ein Upgrade auf Business Internet?',
  ])('hears German in %j', (text) => {
    expect(detectLanguage(text)).toBe('de');
  });

  it.each([
    'bill too high',
    'moving house',
    'password reset',
    'cancel contract',
    'How do I change my monthly payment?',
    'my card hasn’t arrived',
    'The Zählerstand field is empty when I open the portal, what should I do?',
  ])('hears English in %j', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each(['', '   ', '😀😀', '12345', '?!'])('takes %j, which says nothing, for German', (text) => {
    expect(detectLanguage(text)).toBe('de');
  });

  it('answers on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['de', 'en']).toContain(detectLanguage(text));
      }),
    );
    expect(detectLanguage('a'.repeat(1_000_000))).toMatch(/de|en/);
  });
});

describe('sureLanguage', () => {
  it.each([
    ['Ruhezeiten sind von 22 bis 6 Uhr und mittags von 13 bis 15 Uhr.', 'de'],
    ['Please tell us the new address before you move out of the flat.', 'en'],
    ['Hotel Strom 24', undefined],
    ['', undefined],
  ])('of %j is %j', (text, language) => {
    expect(sureLanguage(text)).toBe(language);
  });
});
