// Two to three sentences of the article, chosen for this concern, readable on their own.
// Extractive: it never writes a word that the article does not say.
import { leansOnBefore } from '../language/leansOnBefore';
import { cosine, type Sentence } from './sentence';

/** About four lines of a 420-pixel card. */
const maxCharacters = 320;
const maxSentences = 3;
/** Two sentences nearer than this say the same (late-pooled sentence vectors of one chunk lie between .80 and .97). */
const sameMeaning = 0.955;

/**
 * Joined sentences in reading order, at most `maxCharacters` unless the first alone is longer (then cut at a word).
 * `scores`: one a sentence, of `scoreSentences`.
 */
export function summarise(sentences: readonly Sentence[], scores: readonly number[]): string {
  const worth = sentenceWorths(sentences, scores);
  const order = spoken(sentences).sort((a, b) => worth[b]! - worth[a]! || a - b);
  const chosen: number[] = [];
  let length = 0;
  for (const at of order) {
    const { text } = sentences[at]!;
    if (chosen.length === maxSentences) break;
    if (chosen.length > 0 && (length + text.length > maxCharacters || repeats(at, chosen, sentences)))
      continue;
    chosen.push(at);
    length += text.length + 1;
  }
  const summary = chosen
    .sort((a, b) => a - b)
    .map((at) => closed(asSentence(sentences[at]!.text)))
    .join(' ');
  return shorten(summary, maxCharacters + 40);
}

/** How much each sentence says by itself for the concern; comparable only within this call. */
export function sentenceWorths(sentences: readonly Sentence[], scores: readonly number[]): readonly number[] {
  return sentences.map((sentence, at) => scores[at]! - penalty(sentence) + opening(at));
}

/** Places of what tells something by itself; where nothing does, of what can be read aloud; of all among mere labels. */
function spoken(sentences: readonly Sentence[]): number[] {
  const all = sentences.map((_, at) => at);
  const without = all.filter((at) => !sentences[at]!.isLabel);
  const telling = without.filter((at) => tells(sentences[at]!));
  return [telling, without].find((places) => places.length > 0) ?? all;
}

/** Not a question, a line that leads up to a list, a heading or an item of a few words, the rest of a sentence begun above. */
function tells({ text }: Sentence): boolean {
  if (text.split(' ').length < 4 || /^\p{Ll}/u.test(text) || /[?:]["“”»)]?$/.test(text)) return false;
  return text.length >= 30 || /[.!…]["“”»)]?$/.test(text);
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

function repeats(at: number, chosen: readonly number[], sentences: readonly Sentence[]): boolean {
  const candidate = sentences[at]!;
  return chosen.some((other) => {
    const { text, vector } = sentences[other]!;
    return text === candidate.text || cosine(candidate.vector, vector) > sameMeaning;
  });
}

/** "Gas | 14 Tage | 20 €", a row of a table, is read as "Gas: 14 Tage, 20 €". */
function asSentence(text: string): string {
  const cells = text.split(/(?:^| )\|(?: |$)/).filter((cell) => /[\p{L}\d]/u.test(cell));
  if (cells.length < 2) return cells[0] ?? text;
  const [first, ...others] = cells.map((cell) => cell.trim());
  const inside = [first!, ...others.slice(0, -1)].map((cell) => cell.replace(/[.:,;]$/, ''));
  return `${inside[0]}: ${[...inside.slice(1), others.at(-1)].join(', ')}`;
}

/** A list item without a full stop gets one, so that it does not run into the next sentence. */
function closed(text: string): string {
  return /[.!?…:;]["“”»)]?$/.test(text) ? text : `${text}.`;
}

/** Cut at a word, with an ellipsis; unchanged when short enough. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 40)).trimEnd()} …`;
}
