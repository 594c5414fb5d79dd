// Whether a customer has to say the same again: in so many words, or by turns that ask what was asked before.
// Knows turns as texts only, and nothing of articles.
import { analyseWords } from '../language/analyseWords';
import { detectLanguage } from '../language/detectLanguage';

const edge = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';
const words = (pattern: string): RegExp => new RegExp(`${edge}(?:${pattern})${stop}`, 'iu');

const times =
  '(?:zwei|drei|vier|fünf|sechs|sieben|acht|zehn|hundert|tausend|\\d+|zig|x|etliche|mehrere)[ -]?mal|mehrmals|mehrfach|x-?mal|oft|öfters?|ständig|dauernd';
const saying =
  '(?:gesagt|erklärt|erzählt|geschrieben|geschildert|angerufen|gefragt|gemeldet|mitgeteilt|beschrieben|nachgefragt|reklamiert|beantragt|geschickt|gesendet|versucht|angefragt|geantwortet|angegeben|durchgegeben|gebeten|probiert|gemacht|beschwert)';
const said =
  '(?:said|told|explained|called|written|asked|reported|mentioned|rung|phoned|sent|tried|complained|emailed|contacted|answered|given|described|requested)';

const again: readonly RegExp[] = [
  words(
    `(?:schon|bereits|jetzt|nun|doch|inzwischen|mittlerweile|ihnen|euch) (?:\\p{L}+ ){0,4}(?:${times}) (?:\\p{L}+ ){0,6}${saying}`,
  ),
  words(`(?:hab|habe|hatte|haben|hat) (?:\\p{L}+ ){0,5}(?:${times}) (?:\\p{L}+ ){0,6}${saying}`),
  words(
    `(?:hab|habe|hatte|haben) (?:ich |wir )?(?:(?:das|es|ihnen|euch|dir|ihrem kollegen|ihrer kollegin|dem kollegen|der kollegin|vorhin|gestern|alles|genau) ){0,4}(?:doch |ja |eben |gerade )?(?:schon|bereits|doch|eben erst|gerade erst) (?:\\p{L}+ ){0,5}${saying}`,
  ),
  words(
    `(?:zum|das|jetzt|ist|nun|meine?|der|die|mein) (?:\\p{L}+ ){0,2}(?:zweiten|dritten|vierten|fünften|sechsten|zehnten|hundertsten|wiederholten|x-?ten|zigsten|zigten|dritte|vierte|fünfte|\\d+\\.) (?:mal|male|anruf|mail|versuch|nachricht|schreiben|e-mail|anfrage|kontakt)`,
  ),
  words(
    '(?:zweiter|dritter|vierter|fünfter|\\d+\\.|erneuter|wiederholter) (?:anruf|versuch|kontakt|mail)|(?:schon|immer) wieder (?:dieselbe|die gleiche|das gleiche|dasselbe|die selbe|dieselben|den gleichen)|(?:muss|soll) (?:ich|man) (?:\\p{L}+ ){0,4}(?:jedes mal|jedesmal|immer|immer wieder|noch ?mal|nochmals|schon wieder|ständig|von vorne?|von neuem|erneut) (?:\\p{L}+ ){0,4}(?:erklären|erzählen|sagen|anfangen|wiederholen|schildern|angeben|durchgeben|schreiben)',
  ),
  words(
    'wie (?:ich )?(?:\\p{L}+ ){0,3}(?:schon|bereits|eben|vorhin|mehrfach) (?:\\p{L}+ ){0,2}(?:gesagt|sagte|geschrieben|erwähnt|erklärt|beschrieben|geschildert)|wie gesagt|ich wiederhole(?: mich)?|(?:noch ?mal|nochmals|ein letztes mal|zum letzten mal)[,:]? (?:für sie|zum mitschreiben|ganz langsam|von vorne?)|wie oft (?:\\p{L}+ ){0,5}(?:noch|denn)|(?:hören|lesen) sie (?:mir |mal )?(?:überhaupt |eigentlich )?(?:zu|meine nachrichten)|das (?:hatte|hab|habe) ich (?:doch |ja )?(?:schon|bereits) (?:gesagt|probiert|versucht|gemacht|geschrieben)',
  ),
  words(
    `(?:i(?:'ve| have| had)?|we(?:'ve| have)?|he has|she has|has) (?:\\p{L}+ ){0,3}(?:already|repeatedly|previously) (?:\\p{L}+ ){0,3}${said}`,
  ),
  words(
    `(?:i(?:'ve| have)?|we(?:'ve| have)?|has|have) (?:\\p{L}+ ){0,3}(?:${said}) (?:\\p{L}+ ){0,8}(?:already|twice|again and again|over and over|(?:two|three|four|five|six|ten|several|many|a hundred|\\d+) times|before)`,
  ),
  words(
    '(?:second|third|fourth|fifth|tenth|umpteenth|hundredth|\\d+(?:nd|rd|th)) (?:time|call|attempt|email|message|request)|same (?:question|thing|answer|story) (?:again|over and over|every time|as before|once more)|as i (?:\\p{L}+ ){0,2}(?:said|told|mentioned|wrote|explained)|like i (?:said|told)|once again[,:]|how (?:many times|often) (?:do|must|should|have|does)|(?:have|having) to (?:repeat|explain|say) (?:\\p{L}+ ){0,5}(?:again|every time|over and over|myself)|repeat(?:ing)? myself|are you (?:even )?(?:listening|reading)',
  ),
];

/** Not yet said often: "ich frage zum ersten Mal". */
const first = words(
  'zum ersten mal|noch nie|first time|never before|einmal im (?:jahr|monat)|(?:zwei|drei|vier|\\d+)[ -]?mal (?:im|pro|am|täglich|die)|(?:twice|\\d+ times|three times) (?:a|per) ',
);

/** Says in so many words that it was said before. Any text; never throws. */
export function saysItWasSaid(text: string): boolean {
  return text
    .slice(0, 8_000)
    .split(/[.!?;\n]+/)
    .some((sentence) => !first.test(sentence) && again.some((pattern) => pattern.test(sentence)));
}

/** Turns with fewer analysed words are too short to repeat anything: "ja", "genau, danke". */
const leastTerms = 3;
/** Share of the shorter turn's words that the earlier one had, from which on it is the same again. */
const sameShare = 0.7;
/** Turns that are looked back on. */
const memory = 12;

/**
 * Whether one of the customer's last turns says what an earlier one said. `turns`: the customer's, in order. The very same
 * text twice in a row is a feed that stutters, not a customer who does.
 */
export function repeatsTurn(turns: readonly string[]): boolean {
  const terms = turns
    .filter((text, at) => text !== turns[at - 1])
    .slice(-memory)
    .map((text) => new Set(analyseWords(text.slice(0, 2000), detectLanguage(text))));
  return terms.some((later, at) => terms.slice(0, at).some((earlier) => sharesMost(earlier, later)));
}

function sharesMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size < leastTerms || more.size > 2.5 * fewer.size) return false;
  return [...fewer].filter((term) => more.has(term)).length / fewer.size >= sameShare;
}
