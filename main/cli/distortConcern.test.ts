// Distortions keep what they promise, and the same seed gives the same text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distort, distortionKinds, firstHalf, keywords, mistype, wrapMail } from './distortConcern';

const concern = 'Wie melde ich meinen Zählerstand, wenn das Portal nicht geht?';

describe('distort', () => {
  it('gives the same text for the same seed, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...distortionKinds),
        fc.string(),
        (text, kind, seed) => {
          expect(distort(kind, text, 'de', seed)).toBe(distort(kind, text, 'de', seed));
        },
      ),
    );
  });
});

describe('wrapMail', () => {
  it('holds the concern as it is, in both families and languages', () => {
    for (const language of ['de', 'en'] as const)
      for (const family of ['seen', 'heldOut'] as const)
        for (let seed = 0; seed < 30; seed++) {
          const mail = wrapMail(concern, language, `q${seed}`, family);
          expect(mail).toContain(concern);
          expect(mail.length).toBeGreaterThan(concern.length + 100);
        }
  });

  it('differs between seeds', () => {
    const mails = Array.from({ length: 20 }, (_, seed) => wrapMail(concern, 'de', `q${seed}`));
    expect(new Set(mails).size).toBeGreaterThan(15);
  });
});

describe('mistype', () => {
  it('makes one error in 14 characters, at letters only', () => {
    const text = 'aaaaaaa 123 456 123 456 umzug wohnung strom';
    expect(mistype('123 456 789 012 345', 'de', 's')).toBe('123 456 789 012 345');
    expect(mistype(text, 'de', 's')).not.toBe(text);
    expect(Math.abs(mistype(text, 'de', 's').length - text.length)).toBeLessThanOrEqual(3);
  });
});

describe('firstHalf, keywords', () => {
  it('cut', () => {
    expect(firstHalf('eins zwei drei vier fünf')).toBe('eins zwei drei');
    expect(keywords(concern, 'de')).toBe('melde zählerstand portal geht');
    expect(keywords('und oder', 'de')).toBe('und oder');
  });
});
