// The parts of a concern in the order they were said: dates, amounts, deeds, and the nouns with what belongs to them.
// Each has its place in the text, so that it can be taken out; labels are short enough for a chip.
import type { Language } from '../vocabulary/language';
import { occurrencesOf } from '../vocabulary/occurrences';
import { type Span, spansOverlap } from '../vocabulary/span';
import type { ConcernChip, KeyFact } from '../vocabulary/understanding';
import { chipDate } from './chipDate';
import { chipNouns, isGermanDeed, saysSomething } from './chipNouns';
import { beforeTrouble, deeds, tellingAdjectives, troubles } from './deedWords';
import { longestRead } from './findFacts';
import { sentencesOfConcern } from './sentencesOfConcern';
import { type BaseWords, type TopicWord, topicWords } from './topicWords';
import { problem, wish } from './wishWords';

const mostChips = 6;
const longestLabel = 32;
/** All of a text up to this length is the concern. UTF-16 units. */
const shortText = 300;
/** A word that is no noun must be this rare in the base to be a part of its own: in one of 20 chunks. */
const rareWord = 3;
/** Words that are no nouns fill up where nouns are few. */
const aside = 0.5;
const enoughChips = 2;
/** What a deed, a date or an amount weighs beside nouns, which weigh log(1 + chunks / chunks with them). */
const worthOf = { deed: 6, date: 8, amount: 5, reading: 5, noun: 1, more: 1.5 } as const;

interface Candidate extends ConcernChip {
  readonly worth: number;
}

/** At most six chips; their spans lie in the text, in order, apart. Details of persons are facts, not chips. */
export function pickChips(
  given: string,
  facts: readonly KeyFact[],
  language: Language,
  base: BaseWords,
): ConcernChip[] {
  const text = given.slice(0, longestRead);
  const own = sentencesOfConcern(text, language);
  const sentences = tellingSentences(text, own);
  const candidates = [
    // Days and amounts of the history below are none of this concern.
    ...factChips(
      facts.filter((fact) => own.some((sentence) => spansOverlap(sentence, fact))),
      language,
    ),
    ...deedChips(text, sentences, language),
    ...nounChips(text, sentences, language, base),
  ];
  const chosen: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.worth - a.worth || a.start - b.start)) {
    if (chosen.length === mostChips || (candidate.worth <= aside && chosen.length >= enoughChips)) break;
    const taken = chosen.some((other) => spansOverlap(other, candidate) || repeats(other, candidate));
    if (!taken && !facts.some((fact) => isForeign(text, fact, candidate))) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, label }) => ({ start, end, label }));
}

/** Of a story only what wants, asks or complains. */
function tellingSentences(text: string, sentences: readonly Span[]): readonly Span[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last || last.end - first.start <= shortText) return sentences;
  const telling = sentences.filter(({ start, end }) => {
    const said = text.slice(start, Math.min(end, start + shortText));
    return wish.test(said) || problem.test(said) || said.endsWith('?');
  });
  return telling.length > 0 ? telling : sentences;
}

/** A chip may be a fact's own, but neither a piece of one nor the word that announces it: "KdNr. 4711". */
function isForeign(text: string, fact: KeyFact, chip: ConcernChip): boolean {
  if (spansOverlap(fact, chip)) return fact.start !== chip.start || fact.end !== chip.end;
  if (fact.kind === 'date' || fact.kind === 'amount' || chip.end > fact.start) return false;
  return /^[\s.:#-]{0,4}$/.test(text.slice(chip.end, fact.start));
}

function repeats(a: ConcernChip, b: ConcernChip): boolean {
  const [one, other] = [a.label.toLowerCase(), b.label.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

function factChips(facts: readonly KeyFact[], language: Language): Candidate[] {
  return facts.flatMap(({ kind, start, end, text, value }) => {
    if (kind !== 'date' && kind !== 'amount' && kind !== 'reading') return [];
    const label =
      kind === 'date' && !roughly.test(text) ? chipDate(text, value, language) : capital(folded(text));
    // "Heute" is said of anything.
    const worth = /^(?:heute|today|jetzt)$/i.test(text) ? aside : worthOf[kind];
    return [{ start, end, label, worth }];
  });
}

function deedChips(text: string, sentences: readonly Span[], language: Language): Candidate[] {
  return sentences.flatMap(({ start: from, end: to }) =>
    deeds[language].flatMap(({ pattern, label }) =>
      occurrencesOf(text.slice(from, to), pattern).map(({ 0: words, index }) => ({
        start: from + index,
        end: from + index + words.length,
        label,
        worth: worthOf.deed,
      })),
    ),
  );
}

function nounChips(
  text: string,
  sentences: readonly Span[],
  language: Language,
  base: BaseWords,
): Candidate[] {
  const words = topicWords(text, sentences, language, base);
  const isNoun = chipNouns(words, language);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (word.noun && !isNoun(word)) return [];
    if (!word.noun) {
      const isOwn = (language === 'de' ? isNoVerb(word.written) : true) && saysSomething(word, language);
      return isOwn && word.weight >= rareWord ? [chip(text, word, word, word, aside)] : [];
    }
    const worth = word.trade / 2 + worthOf.noun;
    const alone = chip(text, opening(text, word, language), word, word, worth);
    const partner = next && text.slice(word.end, next.start) === ' ' ? next : undefined;
    const joined = partner && belongs(word, partner, language, isNoun) ? partner : undefined;
    if (!joined) return withTrouble(text, alone, language);
    const longer = chip(text, opening(text, word, language), joined, word, worth + worthOf.more);
    return longer.label.length <= longestLabel ? [longer, alone] : [alone];
  });
}

/** "Strom mitnehmen", "meter reading": a word right behind a noun that makes one thing with it. */
function belongs(
  noun: TopicWord,
  next: TopicWord,
  language: Language,
  isNoun: (word: TopicWord) => boolean,
): boolean {
  if (language === 'en') return isNoun(next) && next.weight > 0;
  return isGermanDeed(next.written) && noun.written.length < 20;
}

/** Not inflected like one either: "zeigt", "wollte", "kam". */
const isNoVerb = (word: string): boolean => word.length > 4 && !/(?:en|ern|eln|t|te|ten|e)$/u.test(word);

/** "neue Adresse": the adjective in front belongs to it. */
function opening(text: string, word: Span, language: Language): Span {
  if (language !== 'de') return word;
  const before = new RegExp(`(?<![\\p{L}])${tellingAdjectives} $`, 'iu').exec(
    text.slice(Math.max(0, word.start - 20), word.start),
  );
  return before ? { start: word.start - before[0].length, end: word.end } : word;
}

/** "Abschlag zu hoch": what is wrong with the noun, without the words people put between ("ist mir ehrlich gesagt"). */
function withTrouble(text: string, alone: Candidate, language: Language): Candidate[] {
  const between = `(?: ${beforeTrouble[language]}){0,5}`;
  const found = new RegExp(`^${between} (${troubles[language]})(?![\\p{L}\\p{N}])`, 'iu').exec(
    text.slice(alone.end, alone.end + 80).replace(/\s/g, ' '),
  );
  if (!found) return [alone];
  const label = `${alone.label} ${found[1]}`;
  if (label.length > longestLabel) return [alone];
  return [{ ...alone, label, end: alone.end + found[0].length, worth: alone.worth + worthOf.more }, alone];
}

/** From the beginning of one span to the end of another; `noun` lies between and gets its capital. */
function chip(text: string, from: Span, to: Span, noun: TopicWord, worth: number): Candidate {
  const piece = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ');
  const word = /^\p{Lu}{5,}$/u.test(noun.written) ? noun.written.toLowerCase() : noun.written;
  const label = piece(from.start, noun.start) + (noun.noun ? capital(word) : word) + piece(noun.end, to.end);
  return { start: from.start, end: to.end, label: capital(label), worth };
}

const folded = (words: string): string => words.replace(/\s+/g, ' ');
/** Said in weeks, months or years: no day is meant. */
const roughly = /(?:woche|monat|jahr|week|month|year)/i;

const capital = (word: string): string => word.replace(/^[a-zà-öø-ÿ]/u, (letter) => letter.toUpperCase());
