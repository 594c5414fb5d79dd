// Which sentences of a concern are listened to for a tone: a few, since each costs a pass of the model.
// Knows places only.
import type { Span } from '../vocabulary/span';

/** Politeness that thanks for what is yet to come is no tone. */
const polite =
  /im voraus|schon (?:ein)?mal|(?:wäre|würde|wären) (?:\p{L}+ ){0,4}(?:dankbar|verbunden|freuen)|freue (?:mich|uns) auf|in advance|look(?:ing)? forward|would (?:be grateful|appreciate)|for your (?:time|help|reply|support)|für (?:ihre|eure) (?:hilfe|mühe|unterstützung|bemühungen|antwort|rückmeldung)\.?$/iu;

/** Each takes the model some 10 ms. */
const mostSentences = 4;
/** Longer sentences are cut: a tone shows in the first words as well. UTF-16 units. */
const longestSentence = 160;

/** Where a text is short, all; else how it begins and how it ends: there people say how they feel. */
export function toneSentences(text: string, sentences: readonly Span[]): string[] {
  const told =
    sentences.length < 2
      ? sentences
      : sentences.filter(({ start, end }) => !polite.test(text.slice(start, end)));
  const chosen =
    told.length <= mostSentences
      ? told
      : [...told.slice(0, mostSentences / 2), ...told.slice(-mostSentences / 2)];
  return chosen.map(({ start, end }) => text.slice(start, Math.min(end, start + longestSentence)));
}
