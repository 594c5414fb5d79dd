// Which topic words may stand on a chip by themselves: nouns, as far as capitals, forms and a few words can tell.
// For what is shown only; what is asked and told apart goes by topicWords.
import { fold } from '../language/fold';
import { compoundNouns } from '../language/germanLexicon';
import type { Language } from '../vocabulary/language';
import { isGermanNoun, type TopicWord } from './topicWords';

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).map((word) => fold(word, 'de')));

/** They look like nouns of the trade and say nothing on a chip: empty nouns, and other words that a lexicon holds as nouns. */
const empty: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: folded(
    `anliegen problem auftrag thema angelegenheit betreff grund ort situation schreiben namen moment weise nachhinein
    hoch statt kost rufe zahl zahle alter lange gleich sicher frei grad halbes teurer bescheid melde brauch warte versuch nachts bestimmter bestimmten bestimmte
    trotzdem höher vertan danke`,
  ),
  en: folded(
    `name number minutes problem matter reason case pay paid pays paying work works working plan planning send sent read reads charge charged
    happen happens happened use used start starts started wait waits understand received leave allowed explain believe change changed
    sign signed split plugged freezing standing mean means write end extra home down ten push looking close`,
  ),
};

const nouns = new Set(compoundNouns);

/** "zahlen", "bauen": small and of a noun's stem, which is no plural of it that people write in notes. */
function isVerbForm(written: string): boolean {
  const small = fold(written, 'de');
  if (!/^\p{Ll}.*en$/u.test(written) || nouns.has(small)) return false;
  return nouns.has(small.slice(0, -2)) && !nouns.has(small.slice(0, -1));
}

/** A word right behind a noun that does something with it: "Strom mitnehmen", "Wasser beantragen". */
export function isGermanDeed(written: string): boolean {
  return /^\p{Ll}+(?:en|ern|eln)$/u.test(written) && (isVerbForm(written) || !isGermanNoun(written));
}

/** Says it for the words of one text, since capitals mean something only where its writer uses them. */
export function chipNouns(words: readonly TopicWord[], language: Language): (word: TopicWord) => boolean {
  const isEmpty = ({ written }: TopicWord) => empty[language].has(fold(written, 'de'));
  if (language === 'en')
    return (word) => word.noun && !isEmpty(word) && !/\p{L}{3}(?:ed|ly)$/u.test(word.written);
  const isCapital = ({ written }: TopicWord) => /^\p{Lu}/u.test(written);
  const some = words.filter((word) => word.noun && !isEmpty(word) && !isVerbForm(word.written));
  const capitals = some.filter(isCapital).length;
  const usesCapitals = capitals > some.length - capitals;
  return (word) =>
    word.noun &&
    !isEmpty(word) &&
    !isVerbForm(word.written) &&
    (!usesCapitals || isCapital(word)) &&
    // The first word of a sentence is capital whatever it is.
    (isGermanNoun(word.written) || isCapital(word));
}

/** Whether a word that is no noun may fill a chip up. */
export function saysSomething({ written }: TopicWord, language: Language): boolean {
  return !empty[language].has(fold(written, 'de'));
}
