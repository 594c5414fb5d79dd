import { describe, expect, it } from 'vitest';
import { splitSentences } from '../language/splitSentences';
import { tones } from '../vocabulary/understanding';
import { fitToneHead } from './fitToneHead';
import prototypes from './prototypes.json';
import { byTone, type ToneShares, toneHeadFor, toneShares } from './toneHead';
import shipped from './toneHead.json';
import { tonePhrases } from './tonePhrases';
import { toneSentences } from './toneSentences';
import { toneSign } from './toneSign';

/** Five directions, one a tone, with some noise that repeats. */
const vectorOf = (tone: number, seed: number): Float32Array => {
  const raw = Float32Array.from(
    { length: 8 },
    (_, at) => (at === tone ? 1 : 0) + 0.3 * Math.sin(seed * 7 + at),
  );
  const length = Math.hypot(...raw);
  return raw.map((value) => value / length);
};
const shares = (given: Partial<ToneShares>): ToneShares => byTone((tone) => given[tone] ?? 0);

describe('the head', () => {
  const head = fitToneHead(
    tones.flatMap((tone, at) => [1, 2, 3, 4].map((seed) => ({ tone, vector: vectorOf(at, seed) }))),
  );

  it('tells sentences that it was not fitted to', () => {
    const heard = tones.map((_, at) => {
      const found = toneShares(head, vectorOf(at, 9));
      return tones.reduce((best, tone) => (found[tone] > found[best] ? tone : best));
    });
    expect(heard).toEqual(tones);
  });

  it('gives shares of one whole', () => {
    const found = toneShares(head, vectorOf(2, 5));
    expect(tones.reduce((sum, tone) => sum + found[tone], 0)).toBeCloseTo(1);
  });

  it('belongs to its model', () => {
    expect(toneHeadFor(shipped, shipped.fingerprint)).toBeDefined();
    expect(toneHeadFor(shipped, 'another')).toBeUndefined();
    for (const tone of tones) expect(shipped.weights[tone]).toHaveLength(shipped.mean.length);
  });
});

describe('a sign', () => {
  it('is the strongest feeling, with phrases in the language asked for', () => {
    const sign = toneSign([shares({ anger: 0.7 }), shares({ worry: 0.9 })], 'en');
    expect(sign).toEqual({ tone: 'worry', strength: 0.9, phrases: tonePhrases.worry.en });
  });

  it('is not given for what is neutral or unclear', () => {
    expect(toneSign([shares({ neutral: 0.9 }), shares({ anger: 0.4 })], 'de')).toBeUndefined();
    expect(toneSign([], 'de')).toBeUndefined();
  });

  it('lets no thanks hide anger', () => {
    expect(toneSign([shares({ anger: 0.8 }), shares({ thanks: 0.95 })], 'de')?.tone).toBe('anger');
  });
});

it('listens to how a text begins and ends, not to polite endings', () => {
  const text = 'Eins hier. Zwei hier. Drei hier. Vier hier. Fünf hier. Vielen Dank im Voraus.';
  expect(toneSentences(text, splitSentences(text))).toEqual([
    'Eins hier.',
    'Zwei hier.',
    'Vier hier.',
    'Fünf hier.',
  ]);
});

it('has prototypes enough, each once', () => {
  for (const tone of tones)
    for (const language of ['de', 'en'] as const) {
      expect(prototypes[tone][language].length).toBeGreaterThanOrEqual(25);
      expect(new Set(prototypes[tone][language]).size).toBe(prototypes[tone][language].length);
    }
});
