// The tone of a concern from the shares of its sentences: the strongest feeling, where it is strong enough.
// A hint only: in doubt there is none.
import type { Language } from '../vocabulary/language';
import { type ToneSign, tones } from '../vocabulary/understanding';
import type { ToneShares } from './toneHead';
import { tonePhrases } from './tonePhrases';

/** From this share on a tone is shown; chosen on the develop half of test/quality/tone.jsonl and the sample's concerns, of which few carry one. */
const leastShare = 0.55;
/** Of many sentences one is easily heard wrong, and a mail that ends in thanks wants something all the same. */
const fewSentences = 2;
const leastShareOfMany = 0.75;

/** Thanks come last: a word of thanks hides no anger. */
const feelings = ['anger', 'worry', 'urgency', 'thanks'] as const;

/** `sentences`: one a sentence; undefined where none of them speaks clearly. */
export function toneSign(sentences: readonly ToneShares[], language: Language): ToneSign | undefined {
  const isLong = sentences.length > fewSentences;
  const least = isLong ? leastShareOfMany : leastShare;
  const strongest = feelings.map((tone) => ({
    tone,
    strength: Math.max(0, ...sentences.map((shares) => shares[tone])),
  }));
  const [worst] = strongest
    .slice(0, -1)
    .filter(({ strength }) => strength >= least)
    .sort((a, b) => b.strength - a.strength);
  const thanks = strongest.at(-1)!;
  const sign = worst ?? (!isLong && thanks.strength >= least ? thanks : undefined);
  return sign && { ...sign, phrases: tonePhrases[sign.tone][language] };
}

/** The tone of one sentence alone, for measuring: the largest share, neutral where it stays below `leastShare`. */
export function toneOfSentence(shares: ToneShares) {
  const best = tones.reduce((found, tone) => (shares[tone] > shares[found] ? tone : found));
  return shares[best] >= leastShare ? best : 'neutral';
}
