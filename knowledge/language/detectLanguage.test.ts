// Language of short notes, long texts and texts in neither language.
// Accuracy on real questions is measured elsewhere; here stand the promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detectLanguage';

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
