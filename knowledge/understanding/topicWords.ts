// The words of a text that say what it is about, with their weight in the base: rare words of the trade weigh most.
// Knows analysis and the base's statistics; nothing of wishes or chips.
import { analyseTokens } from '../language/analyseWords';
import { fold } from '../language/fold';
import { compoundNouns } from '../language/germanLexicon';
import { splitCompound } from '../language/splitCompound';
import type { LexicalIndex } from '../ports';
import type { Language } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';

/** What is asked of the base: in how many chunks a term occurs. */
export type BaseWords = Pick<LexicalIndex, 'chunkFrequency' | 'chunkCount'>;

/** `weight` ≥ 0; 0 where the base does not know the word. */
export interface TopicWord extends Span {
  readonly written: string;
  readonly term: string;
  readonly weight: number;
  /** `weight` · log(1 + chunks with it): words that a few articles share; a story's chance words stand in one. */
  readonly trade: number;
  readonly noun: boolean;
}

/** Who speaks, filling words and verbs that every concern has: they say no topic. Folded. */
const colourless = new Set(
  `kunde kundin kunden kd chef chefin vorgesetzte vorgesetzten anrufer anruferin nutzer person leute familie mann ehemann ehefrau tochter sohn mutter vater oma opa freund freundin
  frage fragen fragt sagt meint ruft anruf anrufen angerufen schreibt meldet mochte mochten gerne gern brauche braucht brauchen bekommen bekomme bekommt kriege kriegt kriegen
  krieg suche paar niemand niemanden jemand jemanden keiner keine gut raus weg halt teil zeug hand lust sache ding leid fall mei scho wenns frueh ende anfang punkt seite
  geht gehen gibt geben macht machen gemacht tun getan weiss wissen habe hab halt eigentlich bisher seither gerade heute gestern morgen jahr jahre jahren monat monate monaten tag tage tagen woche wochen uhr zeit mal ganz
  danke dank hilfe helfen wurde lassen finde finden steht stehen kommt kommen will neu neue neuer neuen neues alt alte alten letzte letzten letzter richtig genau einfach leider jedoch ersten erste obwohl seit nomal nochmal
  ago good left nobody everything anything nothing something somebody anybody someone less more even arrived never always
    much many lot few enough little big small right wrong high low long short later soon early late sure able sorry happy because since
    customer client caller user person husband wife son daughter mother father friend question ask asks asked says said called calling wants want wanted need needs needed like please
  get gets got getting know make made give tell told find year years month months week weeks day days time today yesterday tomorrow new old last first again still already really now help one two way thing things see come going go went put take`
    .split(/\s+/)
    .map((word) => fold(word, 'de')),
);

const nouns = new Set(compoundNouns);
const nounEnding =
  /\p{L}{2}(?:ung|ungen|keit|heit|schaft|tion|tät|nummer|stand|rechnung|vertrag|zähler|tarif|konto)$/iu;

/** Whether a German word is a noun by the lexicon, its parts or its ending; capitals are not asked. */
export function isGermanNoun(written: string): boolean {
  const folded = fold(written, 'de');
  const single = folded.replace(/(?:en|e|n|s|es)$/, '');
  return (
    nouns.has(folded) || nouns.has(single) || nounEnding.test(written) || splitCompound(folded).length > 0
  );
}

/** English nouns look like any word: what stands in more than one of six chunks is none. */
const leastEnglish = Math.log(1 + 6);

/** The topic words within some stretches of a text, in reading order. */
export function topicWords(
  text: string,
  within: readonly Span[],
  language: Language,
  base: BaseWords,
): TopicWord[] {
  return within.flatMap(({ start: from, end: to }) => {
    const stretch = text.slice(from, to);
    const usesCapitals = /\p{Ll}.*\s\p{Lu}\p{Ll}/u.test(stretch);
    return analyseTokens(stretch, language).flatMap(({ terms, start, end }) => {
      const written = stretch.slice(start, end);
      if (!/^\p{L}[\p{L}\p{M}'’-]{2,40}$/u.test(written) && !/^[\p{L}-]+\d{1,3}$/u.test(written)) return [];
      if (colourless.has(fold(written, 'de'))) return [];
      const isCapital = /^\p{Lu}/u.test(written) && start > 0;
      const noun =
        language === 'de'
          ? isGermanNoun(written) || (usesCapitals && isCapital)
          : weightOf(terms, base) >= leastEnglish;
      const place = { start: from + start, end: from + end };
      return [
        {
          ...place,
          written,
          term: terms[0] ?? '',
          weight: weightOf(terms, base),
          trade: tradeOf(terms, base),
          noun,
        },
      ];
    });
  });
}

/** log(1 + chunks / chunks with the term): the word itself, else half of its best part. */
function weightOf(terms: readonly string[], base: BaseWords): number {
  const rarity = (term: string): number => {
    const chunks = base.chunkFrequency(term);
    return chunks === 0 ? 0 : Math.log(1 + base.chunkCount / chunks);
  };
  const [own = '', ...parts] = terms;
  return rarity(own) || Math.max(0, ...parts.map(rarity)) / 2;
}

function tradeOf(terms: readonly string[], base: BaseWords): number {
  const chunks = Math.max(0, ...terms.map((term) => base.chunkFrequency(term)));
  return weightOf(terms, base) * Math.log(1 + chunks);
}
