// The tone of a concern from the shares of its sentences: the strongest feeling, where it is strong enough.
// A hint only: in doubt there is none.
import type { Language } from '../vocabulary/language';
import { type ToneSign, tones } from '../vocabulary/understanding';
import type { ToneShares } from './toneHead';
import { tonePhrases } from './tonePhrases';

/** From this share on a tone is shown; chosen on test/quality/tone.jsonl, split "develop". */
export const leastShare = 0.5;

/** What a customer ends on counts as much as what they begin with; a word of thanks hides no anger. */
const afterThanks = ['anger', 'worry', 'urgency', 'thanks'] as const;

/** `sentences`: one a sentence; undefined where none of them speaks clearly. */
export function toneSign(sentences: readonly ToneShares[], language: Language): ToneSign | undefined {
  const strongest = afterThanks.map((tone) => ({
    tone,
    strength: Math.max(0, ...sentences.map((shares) => shares[tone])),
  }));
  const [worst] = strongest
    .slice(0, -1)
    .filter(({ strength }) => strength >= leastShare)
    .sort((a, b) => b.strength - a.strength);
  const thanks = strongest.at(-1)!;
  const sign = worst ?? (thanks.strength >= leastShare ? thanks : undefined);
  return sign && { ...sign, phrases: tonePhrases[sign.tone][language] };
}

/** The tone of one sentence alone, for measuring: the largest share, neutral where it stays below `leastShare`. */
export function toneOfSentence(shares: ToneShares) {
  const best = tones.reduce((found, tone) => (shares[tone] > shares[found] ? tone : found));
  return shares[best] >= leastShare ? best : 'neutral';
}
