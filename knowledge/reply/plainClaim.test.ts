// Claims without references to other articles: words are taken away, never added.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../vocabulary/article';
import { plainClaim } from './plainClaim';

/** `[words]` is a link to another article. */
function claim(marked: string): string | undefined {
  const inlines: Inline[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.replace(/^\[|\]$/g, '');
    if (words !== part)
      inlines.push({ kind: 'link', href: '../x.md', start: text.length, end: text.length + words.length });
    text += words;
  }
  return plainClaim(text, { start: 0, end: text.length }, inlines, 'de');
}

describe('plainClaim', () => {
  it.each([
    [
      'An beiden Adressen ablesen und melden, siehe [Zählerstand melden].',
      'An beiden Adressen ablesen und melden.',
    ],
    ['Die Rate ist zusätzlich fällig (siehe [Raten]).', 'Die Rate ist zusätzlich fällig.'],
    [
      'Wer weniger braucht, nennt den Betrag gleich: [Abschlag senken].',
      'Wer weniger braucht, nennt den Betrag gleich.',
    ],
    ['Bleibt etwas offen, ist es eine [Nachzahlung].', 'Bleibt etwas offen, ist es eine Nachzahlung.'],
    ['Kurz gesagt: wer einzieht, meldet sich an.', 'Wer einzieht, meldet sich an.'],
    ['Your contract ends, see [Cancel].', 'Your contract ends.'],
  ])('"%s" → "%s"', (marked, plain) => {
    expect(claim(marked)).toBe(plain);
  });

  it.each([
    'Vertippt? [Zählerstand falsch übermittelt].',
    'Umzug → [Auszug abmelden]',
    'Siehe [Mahnung].',
    'Wurde gar nichts gemeldet: [Schätzung].',
    'Ist es in der ganzen Straße dunkel: [Stromausfall].',
    'Plombe am Zähler? → [Entsperrung].',
    'Hat die Rechnung einen anderen Mangel, ist [Rechnungskorrektur] richtig.',
    'If nothing was sent: [Estimate].',
    '[Raten und Fristen].',
    '---',
  ])('"%s" is no claim', (marked) => {
    expect(claim(marked)).toBeUndefined();
  });

  it.each([
    ['Umzug unter *Umzug* → *Ich nehme mit* eingeben.', 'Umzug unter „Umzug → Ich nehme mit“ eingeben.'],
    ['Dann *Stand eingeben* wählen.', 'Dann „Stand eingeben“ wählen.'],
    ['Das ist *nicht* nötig.', 'Das ist nicht nötig.'],
    ['Auf „*Kontakt*“ tippen.', 'Auf „Kontakt“ tippen.'],
    ['*Bitte sofort melden.*', 'Bitte sofort melden.'],
  ])('quotes names of what is on a screen: "%s" → "%s"', (written, plain) => {
    const inlines: Inline[] = [];
    let text = '';
    for (const [at, part] of written.split('*').entries()) {
      if (at % 2 === 1)
        inlines.push({ kind: 'emphasis', start: text.length, end: text.length + part.length });
      text += part;
    }
    expect(plainClaim(text, { start: 0, end: text.length }, inlines, 'de')).toBe(plain);
  });

  it('says no word that was not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const plain = plainClaim(text, { start: 0, end: text.length }, [], 'de') ?? '';
        const squeezed = (words: string) => words.replace(/\s/g, '').toLocaleLowerCase();
        expect(squeezed(text)).toContain(squeezed(plain));
      }),
    );
  });
});
