// Two to three sentences of the article, chosen for this concern, readable on their own.
// Extractive: it never writes a word that the article does not say.
import { closed } from '../language/closed';
import { leansOnBefore } from '../language/leansOnBefore';
import type { Language } from '../vocabulary/language';
import { cosine, type Sentence } from './sentence';
import { type Statement, spoken, statementAt } from './statements';

/** About four lines of a 420-pixel card. */
const maxCharacters = 320;
const maxSentences = 3;
/** Hardly a sentence is shorter. */
const leastRoom = 20;
/** Two sentences nearer than this say the same (late-pooled sentence vectors of one chunk lie between .80 and .97). */
const sameMeaning = 0.955;
/** Characters; sentences that begin alike for so long differ by a comma. */
const sameOpening = 40;

/**
 * Statements in reading order, at most `maxCharacters` unless the first alone is longer (then cut at a word).
 * `scores`: one a sentence, of `scoreSentences`. Where nothing can be read on its own, the best of the rest.
 */
export function summarise(
  sentences: readonly Sentence[],
  scores: readonly number[],
  language: Language,
): string {
  const worth = sentenceWorths(sentences, scores);
  const order = sentences.map((_, at) => at).sort((a, b) => worth[b]! - worth[a]! || a - b);
  const chosen: Statement[] = [];
  for (const at of order) {
    const room = maxCharacters - lengthOf(chosen);
    if (sentencesIn(chosen) >= maxSentences || room < leastRoom) break;
    // Before it is looked at closely: most of a long article has no room any more.
    if (chosen.length > 0 && sentences[at]!.text.length > room) continue;
    const statement = statementAt(sentences, at, language);
    if (statement && hasRoom(statement, chosen) && !repeats(statement, chosen, sentences))
      chosen.push(statement);
  }
  if (chosen.length === 0) chosen.push(...namesAt(sentences, order));
  const summary = chosen
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(' ');
  return shorten(summary, maxCharacters + 40);
}

const lengthOf = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { text }) => sum + text.length + 1, 0);

function hasRoom(statement: Statement, chosen: readonly Statement[]): boolean {
  const all = [...chosen, statement];
  return chosen.length === 0 || (lengthOf(all) <= maxCharacters + 1 && sentencesIn(all) <= maxSentences);
}

/** A line with its points reads as one sentence. */
const sentencesIn = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { isWhole, text }) => sum + (isWhole || !/[.!?…] \S/.test(text) ? 1 : 2), 0);

/** What an article of mere names and questions has to show: the best of them, labels last. */
function namesAt(sentences: readonly Sentence[], order: readonly number[]): readonly Statement[] {
  const named = order.filter((at) => !sentences[at]!.isLabel);
  return (named.length > 0 ? named : order)
    .slice(0, maxSentences)
    .map((at) => ({ text: closed(spoken(sentences[at]!.text)), places: [at], at, isWhole: true }));
}

/** How much each sentence says by itself for the concern; comparable only within this call. */
export function sentenceWorths(sentences: readonly Sentence[], scores: readonly number[]): readonly number[] {
  return sentences.map((sentence, at) => scores[at]! - penalty(sentence) + opening(at));
}

function penalty({ text }: Sentence): number {
  let sum = 0;
  // "Vertragskontonummer", an item of a list, informs nobody by itself.
  if (text.split(' ').length < 4) sum += 4;
  else if (text.length < 30) sum += 1.5;
  if (text.length > 260) sum += 1;
  if (text.includes(' | ')) sum += 2;
  if (text.endsWith('?') || text.endsWith(':')) sum += 1.2;
  if (leansOnBefore(text)) sum += 0.8;
  if (!/[.!…]["“”»)]?$/.test(text)) sum += 0.8;
  return sum;
}

/** Help articles give the short answer first. */
function opening(at: number): number {
  return at === 0 ? 0.6 : at === 1 ? 0.3 : 0;
}

function repeats(
  candidate: Statement,
  chosen: readonly Statement[],
  sentences: readonly Sentence[],
): boolean {
  const { vector } = sentences[candidate.at]!;
  const begins = candidate.text.slice(0, sameOpening);
  return chosen.some(
    (other) =>
      other.places.some((place) => candidate.places.includes(place)) ||
      cosine(vector, sentences[other.at]!.vector) > sameMeaning ||
      other.text.includes(begins),
  );
}

/** Cut at a word, with an ellipsis; unchanged when short enough. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 40)).trimEnd()} …`;
}
