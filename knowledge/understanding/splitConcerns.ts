// Cuts a typed text into its concerns where it surely holds more than one; in doubt it stays one.
// A wrong cut costs more than none: both sides must stand on their own, and the base must answer them differently, by
// words alone or, where a model answers, by what they mean.
import type { Language } from '../vocabulary/language';
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';
import { deeds } from './deedWords';
import { findDates } from './findDates';
import { longestRead } from './findFacts';
import { sentencesOfConcern } from './sentencesOfConcern';
import { type BaseWords, isGermanNoun, topicWords } from './topicWords';
import { chanceOfTwo, type SideSigns, type SidesInBase } from './twoMatters';
import { leansBack, problem, wish } from './wishWords';

const mostConcerns = 3;
/** What a side is about stands within this much of it. UTF-16 units. */
const longestSide = 600;
/** Longer texts tell a story: only what is announced as a further matter is one. UTF-16 units. */
const shortText = 260;

/** The articles that words alone find for a text, best first. */
export type FindByWords = (text: string) => Promise<readonly string[]>;

/** By meaning: two sides, and the text that holds both. Undefined where nothing can be said. */
export type WeighSides = (first: string, second: string, both: string) => Promise<SidesInBase | undefined>;

/** What is asked of the base. */
export interface Ground {
  readonly base: BaseWords;
  readonly find: FindByWords;
  readonly weigh?: WeighSides;
}

/** From this chance on a text is cut though its words alone are no reason. */
const cutFrom = 0.88;

interface Side extends Span {
  readonly text: string;
  /** Said to be a further matter: "außerdem", "another question". */
  readonly marked: boolean;
}

/** Words that announce a further matter. */
const marker =
  /^(?:und |and |dann |then )?(?:außerdem|ausserdem|zusätzlich|zudem|ferner|des weiteren|desweiteren|weiterhin|zweitens|drittens|nebenbei|übrigens|noch (?:was|etwas|eine (?:andere )?frage|ein anliegen|eine sache)|(?:eine )?(?:zweite|weitere|andere) (?:frage|sache)|(?:und )?dann (?:noch|hätte ich noch|habe ich noch)|ach ja|achja|2[.)]|3[.)]|and also|also,|additionally|besides|secondly|thirdly|another (?:thing|question|issue)|one more (?:thing|question)|a second question|by the way|on top of that|oh and)(?![\p{L}])[\s,.:–-]*/iu;

/** Between two matters of one sentence. */
const joint =
  /(?:,? (?:und|and|sowie|plus) |; | [–-] |, (?=(?:und )?(?:außerdem|ausserdem|zusätzlich|also |another|noch eine frage|dann noch))| \+ )/giu;

/** One to three texts in the order said; one: the given text as it is. */
export async function splitConcerns(
  given: string,
  language: Language,
  ground: Ground,
): Promise<readonly string[]> {
  const text = given.slice(0, longestRead);
  const sides = sidesOf(text, language);
  const isShort = text.trim().length <= shortText;
  const concerns: Side[] = [];
  for (const side of sides) {
    const last = concerns.at(-1);
    const parts =
      last &&
      concerns.length < mostConcerns &&
      (side.marked || isShort) &&
      (await areTwo(last, side, text.slice(last.start, side.end), { ...ground, language }));
    if (last && !parts)
      concerns[concerns.length - 1] = { ...last, end: side.end, text: text.slice(last.start, side.end) };
    else concerns.push(side);
  }
  return concerns.length > 1 ? concerns.map((side) => side.text.replace(marker, '').trim()) : [given];
}

/** Sentences, and the pieces of a sentence on both sides of a joint. */
function sidesOf(text: string, language: Language): Side[] {
  return sentencesOfConcern(text, language).flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    const cuts = occurrencesOf(said, joint).map(({ index, 0: words }) => ({ index, length: words.length }));
    const starts = [0, ...cuts.map(({ index, length }) => index + length)];
    const ends = [...cuts.map(({ index }) => index), said.length];
    return starts.flatMap((from, at) => {
      const piece = said.slice(from, ends[at]);
      if (piece.trim() === '') return [];
      return [
        {
          start: start + from,
          end: start + (ends[at] ?? said.length),
          text: piece,
          marked: marker.test(piece),
        },
      ];
    });
  });
}

interface Reading extends Ground {
  readonly language: Language;
}

async function areTwo(a: Side, b: Side, both: string, ground: Reading): Promise<boolean> {
  const { language, base, find, weigh } = ground;
  const rest = b.text.replace(marker, '');
  const [ours, theirs] = [topicsOf(a.text, language, base), topicsOf(rest, language, base)];
  const [first, second] = await Promise.all([find(a.text), find(rest)]);
  const signs: SideSigns = {
    marked: b.marked,
    matters: Number(isMatter(a.text, language)) + Number(isMatter(rest, language)),
    leans: leansBack.test(rest) || leansInside.test(rest),
    unnamed: Number(ours.size === 0) + Number(theirs.size === 0),
    // What answers the one must not answer the other.
    shared: first.slice(0, 3).filter((id) => second.slice(0, 3).includes(id)).length,
  };
  const isFound = first.length > 0 && second.length > 0;
  const isCommon = [...theirs].some((term) => ours.has(term));
  const isPart = language === 'de' && !b.marked && isHalf(a.text);
  if (isFound && !isCommon && !isPart && areTwoByWords(signs)) return true;
  const sides = both.length <= shortText ? await weigh?.(a.text, rest, both) : undefined;
  return sides !== undefined && chanceOfTwo(signs, sides) >= cutFrom;
}

/** Nothing speaks against it. */
function areTwoByWords({ marked, matters, leans, unnamed, shared }: SideSigns): boolean {
  if (leans || unnamed > 0) return false;
  return marked ? shared < 2 : matters === 2 && shared === 0;
}

/** Says what is wanted or wrong, or is a deed with a day: "umzug zum 1.3.". */
function isMatter(given: string, language: Language): boolean {
  const text = given.slice(0, longestSide);
  if (wish.test(text) || problem.test(text)) return true;
  if (language === 'de' && notedDeed.test(text)) return true;
  const isDeed = deeds[language].some(({ pattern }) => text.search(pattern) >= 0);
  return isDeed && findDates(text, anyDay).length > 0;
}

/** "was passiert dann mit dem preis": goes on with what was said. */
const leansInside =
  /^(?:\S+ ){0,4}(?:dann|damit|dafür|davon|dazu|daran|then|with it|for it|about it)(?![\p{L}])/iu;

/** "will morgen an den kasten" … "und ein gerät einbauen": both share the verb at the end. */
function isHalf(text: string): boolean {
  const modal =
    /(?<![\p{L}])(?:will|möchten?|wollen|kann|können|soll|sollen|muss|müssen|darf|würde)(?![\p{L}])/iu;
  const last = /(\p{L}+)[\s.!?]*$/u.exec(text)?.[1] ?? '';
  return modal.test(text) && (!/(?:n|t)$/iu.test(last) || isGermanNoun(last));
}

/** As agents note it: "zählerstand melden". */
const notedDeed = /\p{L}{4,} \p{Ll}{3,}(?:en|ern|eln)[\s.?!]*$/u;

/** Only whether there is a date is asked, not which. */
const anyDay = '2000-06-15';

/** Terms of nouns that the base knows. */
function topicsOf(text: string, language: Language, base: BaseWords): ReadonlySet<string> {
  const words = topicWords(text, [{ start: 0, end: text.length }], language, base);
  return new Set(words.filter(({ noun, weight }) => noun && weight > 0).map(({ term }) => term));
}
