// How a letter opens and how it ends, as people write it into the middle of a line: German, Swiss, Austrian, English.
// Judges the words at hand; lines and quoted history are mailFrame's matter.

const greeting =
  'hallo|hallöchen|hi|hiya|hey|hej|hoi|tach|moin(?: moin)?|servus|mahlzeit|grüezi|gr(?:ü|ue)(?:ß|ss) (?:gott|dich|sie|euch|ihnen)|gria(?:ß|ss) (?:eich|enk|di|gott|god)|tag(?=\\s*[,!])|(?:(?:einen )?(?:wunder)?schönen )?guten? (?:tag|morgen|abend|mittag|nachmittag)|(?:einen )?schönen (?:tag|morgen|abend)|hello|good (?:day|morning|afternoon|evening)|greetings';
const group =
  'zusammen|beinand(?:er)?|mitenand|zäme|leute|ihr lieben|ihr|alle|there|all|everyone|everybody|folks|guys|team|nochmals?|again';
const title = '(?:frau|herrn?|mr|mrs|ms|miss|familie)\\.?(?: (?:dr|prof|ing|mag)\\.?)*';
const name = "(?: [\\p{L}.'’-]+){1,2}";
const honour =
  'damen (?:und|u\\.|&) herren|(?:sehr (?:ge|ver)ehrte[rsn]?|werte[rsn]?|liebe[rsn]?(?! gr)|dear|s\\. ?g\\.|sg\\.)(?: [\\p{L}./&-]+){1,6}?|an (?:die|das) [\\p{L}-]+(?: [\\p{L}-]+)?|to whom it may concern';
const mark = '\\s*[,!:;–-]+\\s*';
const salutation = new RegExp(
  `^(?:(?:${greeting})(?: (?:${group}))?(?: (?:${title}${name}|${honour})(?=${mark}))?(?:${mark}|\\s+|[.]\\s+)|(?:${honour})${mark})+`,
  'iu',
);
/** What leads up to the matter and ends with a colon: "hiermit teile ich Ihnen mit: …". */
const leadUp =
  /^(?:hiermit |hierdurch |ich )?(?:teile|möchte|wollte|schreibe)(?: ich)?(?: (?:ihnen|euch|dir))? (?:mit|mitteilen|folgendes mit|folgendes mitteilen|wegen folgendem)\s*:\s*/iu;

/** How much of the beginning of a sentence greets, in UTF-16 units; all of it where nothing else stands in it. */
export function salutationLength(sentence: string): number {
  const greeted = salutation.exec(`${sentence} `)?.[0].length ?? 0;
  const led = leadUp.exec(sentence.slice(greeted))?.[0].length ?? 0;
  return Math.min(sentence.length, greeted + led);
}

const closing =
  /^(?:(?:mit |die |viele[nr]? |schöne[nr]? |liebe[nr]? |beste[nr]? |ganz |sonnige |herzliche[nr]? |freundliche[nrm]? |(?:danke|dank)(?: (?:schon mal|im voraus|vorab))? und |(?:best|kind|kindest|warm|warmest|many) )*(?:gr(?:ü|u)(?:ß|ss)(?:e|en|le|li)?|grues(?:s|se|sen)|regards|wishes)|mfg|m\.f\.g\.|[lvb]\.?g\.?(?= |,|$)|hochachtungsvoll|(?:yours )?(?:sincerely|faithfully|truly)|pfiat (?:eich|euch|di)|servus|tschüss|ciao|cheers|bis (?:bald|dann|später)|(?:einen |noch einen )?schönen? (?:tag|abend|woche|wochenende|feierabend)(?: noch)?|(?:i\. ?a\.|i\. ?v\.|im auftrag)|have a (?:nice|good|great|lovely) (?:day|week|weekend|evening))(?![\p{L}])[^?]{0,70}$/iu;

/** "Viele Grüße, Anna Berg", "LG Anna", "i. A. Anna Berg": what follows is a signature. */
export function closesLetter(sentence: string): boolean {
  return closing.test(sentence.trim());
}
