// Takes out of a spoken sentence what carries nothing: greetings, hesitation, who is calling, "I am calling because".
// Written for this product, German and English; never touches the middle of what is said.
import { analyseWords } from '../language/analyseWords';
import type { Language } from '../vocabulary/language';

/** Said before anything is said; the words of the second line open real sentences too, so a mark must follow. */
const hesitation =
  '(?:ja|jo|aha|doch|also|äh+|ähm+|hm+|mhm|naja|na ja|tja|genau|richtig|okay|ok|super|prima|alles klar|ach so|achso|ach|ah|oh|so|und|nun|eben|yes|yeah|yep|well|uh+|um+|erm|right|sure|alright|and)(?=[\\s,.!–-]|$)' +
  '|(?:nein|nee|ne|nö|gut|na gut|moment|entschuldigung|tut mir leid|no|nope|great|good|sorry)(?=\\s*(?:[,.!–-]|$))';
const greeting =
  '(?:schönen |einen |wunderschönen )*(?:guten (?:tag|morgen|abend)|tag(?=,)|hallo|hi|hey|moin|servus|grüß (?:gott|sie|euch)|hello|good (?:morning|afternoon|evening))(?: (?:zusammen|there|again))?(?![\\p{L}])';
const name = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}';
const introduction = [
  `(?:[Hh]ier (?:ist|spricht)|[Mm]ein [Nn]ame ist|[Ii]ch heiße|[Mm]y name is|[Tt]his is)(?: (?:nochmal|die|der|[Hh]err|[Ff]rau|Dr\\.|Mr\\.?|Mrs\\.?|Ms\\.?))* ${name}(?: here| speaking| hier)?(?! \\p{Ll})`,
  `(?:${name}(?:, also früher ${name})? (?:hier|am Apparat|ist mein Name|mein Name|here|speaking))(?![\\p{L}])`,
  `(?:Herr|Frau|Mr\\.?|Ms\\.?|Mrs\\.?) ${name}(?=\\s*[,.!])`,
];
const reason =
  '(?:ich (?:rufe?|ruf) (?:sie |euch |nochmal )*an,? (?:weil|wegen)|es geht (?:um|darum,? dass)|ich (?:melde|meld) mich,? (?:weil|wegen)|i(?:.m| am) (?:calling|writing) (?:because|about)|it.s about)(?=[\\s,])';
const tail = '[\\s,.!:;–-]*';

const openings = [
  new RegExp(`^(?:${hesitation}|${greeting}|${reason})${tail}`, 'iu'),
  new RegExp(`^(?:${introduction.join('|')})${tail}`, 'u'),
];

const closing = new RegExp(`(?:^|,\\s*)${greeting}[\\s.!]*$`, 'iu');

/** The sentence from where it begins to say something. */
export function withoutFiller(sentence: string): string {
  let text = sentence.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    for (const opening of openings) text = text.replace(opening, '');
    text = text.replace(closing, '');
  }
  return text;
}

/** One to three capitalised words: after a greeting that is who is calling. */
const bareName = new RegExp(`^(?:(?:Frau|Herr|Doktor|Dr\\.|und) )*${name}(?:, ${name})?[\\s.!]*$`, 'u');

export function isBareName(text: string): boolean {
  return bareName.test(text);
}

/** Words of agreeing, waiting and leaving, beside the register of mails (smallTalk.ts). */
const chatter: Readonly<Record<Language, string>> = {
  de: 'hab habe haben wars krass warte wart moment sekunde problem frage sache anliegen beruhigt perfekt merci schade hilft tschüss ciao wiederhören wiedersehen gott lob verstehe verstanden weiß gehts klappt geklappt danke dank tag morgen abend bitteschön hört mache mach na top nett',
  en: 'wait moment sec second problem question issue perfect bye cheers thanks thank lot understood see alright ok great lovely cool works sounds helps',
};
const analysed = new Map<Language, ReadonlySet<string>>();

/** Whether nothing but agreeing and leaving is said. */
export function isChatter(text: string, language: Language): boolean {
  if (text.includes('?')) return false;
  const words = analysed.get(language) ?? new Set(analyseWords(chatter[language], language));
  analysed.set(language, words);
  return analyseWords(text, language).every((term) => words.has(term));
}
