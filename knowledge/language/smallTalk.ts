// Tells the sentences of a mail that only keep it polite from those that say something.
// Judges by the words: a sentence made of the register of mails alone carries no concern. Knows no frame and no index.
import type { Language } from '../vocabulary/language';
import { analyseWords } from './analyseWords';
import { fold } from './fold';
import { stopWords } from './stopWords';
import { tokenise } from './tokenise';

/**
 * Words by which mails greet, thank, promise and say goodbye, and by which people tell who they are. Written for this
 * product. Analysed like the sentences, so that one form stands for all.
 */
const register: Readonly<Record<Language, string>> = {
  de: `dank danken bedanken bedanke dankbar danke voraus vorab mühe hilfe helfen weiterhelfen unterstützung bemühung
antwort antworten beantwortung rückmeldung rückmelden rückantwort rückruf zurückrufen nachricht bescheid auskunft rückfrage rückfragen
melden hören freue freuen würde wäre verbunden zeitnah zeitnahe baldig baldige schnell schnelle schnellstmöglich rasch kurz kurze kurzfristig
gerne gern verfügung stehe stehen verbleibe verbleiben erwartung geschätzt geschätzten erreichen erreichbar telefonisch telefon hotline anrufen angerufen
abends morgens uhr tagsüber jederzeit mehrfach versucht erfolg leider
hoffe hoffen hoffentlich gut geht wochenende feierabend schönen schönes schöne angenehm angenehmen woche tage neues jahr jahre jahren gesund gesundes gekommen 
herzlich herzlichen sehr recht natürlich wirklich eigentlich tun machen
frohes weihnachten ostern feiertage urlaub wünsche wünschen bleiben
kunde kundin langjähriger langjährige zufrieden zufriedene treuer name heiße schreibe schreiben wende wenden mail email kontaktiere anfrage anliegen frage fragen folgende folgendes folgender
erstmal zunächst heute ersten mal kollege kollegin netten nette nett telefonat besprochen vereinbart schriftlich schicke
entschuldigen entschuldigung störung störe stören verzeihung bitte bitten verständnis geduld aufmerksamkeit zeit nehmen genommen lieben grüße gruß team damen herren
alleine allein einfach komme weiter toll super klasse jemand best weit seit allerdings bescheidgeben geben sagen lassen wissen finden`,
  en: `thank thanks grateful gratitude advance help helping assistance support appreciate appreciated answer reply response respond feedback
hear hearing get back forward look looking soon soonest earliest convenience quick quickly prompt promptly question questions query hesitate contact contacting
reach reached phone telephone call called calling several times success unfortunately evening evenings morning pm am best time after
hope hoping finds find well weekend week day nice great lovely happy year years customer long loyal satisfied new merry christmas easter holidays
name write writing email mail message today request matter regarding following discussed friendly colleague spoken
sorry apologise apologies bother bothering disturb excuse patience understanding attention taking please kind kindly let know someone
cheers wish wishes remain awaiting regards team sir madam really always much many yours work out own again first possible free feel further need information`,
};

/** Analysed with the first mail: at load it would cost every start 15 ms. */
const analysed = new Map<Language, ReadonlySet<string>>();

function talkIn(language: Language): ReadonlySet<string> {
  const words = analysed.get(language) ?? new Set(analyseWords(register[language], language));
  analysed.set(language, words);
  return words;
}

/** Who says their name says no topic by it. */
const introduction =
  /(?:[Mm]ein [Nn]ame ist|[Ii]ch heiße|[Mm]y name is)(?: (?:Dr|Prof)\.)*(?: \p{Lu}[\p{L}.'-]+){1,3}/gu;

/** Questions are concerns, except the polite ones. */
const politeQuestion =
  /^(?:und )?(?:wie geht(?:['’]| e)?s (?:ihnen|dir|euch)|(?:können|könnten|kann|könnte) (?:sie|du|ihr|mir|uns|da)?\s*(?:mir|uns|jemand)?\s*(?:da|bitte|jemand|vielleicht)*\s*(?:weiter)?helfen|haben sie (?:kurz|einen moment) zeit|how are you|(?:can|could) (?:you|someone|anyone) (?:please )?help(?: me)?)[^,]{0,20}\?$/i;

/** Share of the topic words that must be of the register; measured in docs/measurements.md, "mails". */
const registerShare = 0.75;

/** Whether a sentence only keeps the mail polite. Sentences without a topic word are small talk too. */
export function isSmallTalk(sentence: string, language: Language): boolean {
  const text = sentence.trim();
  if (text.includes('?')) return politeQuestion.test(text);
  const words = tokenise(text.replace(introduction, ' ')).filter(
    ({ raw, kind }) => kind === 'word' && !isStopWord(raw, language),
  );
  if (words.length === 0) return !/\d/.test(text);
  const talk = talkIn(language);
  const ofRegister = words.filter(({ raw }) => {
    const [own] = analyseWords(raw, language);
    return own === undefined || talk.has(own);
  });
  return ofRegister.length / words.length >= registerShare;
}

function isStopWord(raw: string, language: Language): boolean {
  return stopWords[language].has(fold(raw, language));
}
