// Finds postal addresses: street and number, postcode and place, German and English forms.
// A street or a place without a number is left alone: it says where, not who.
import { matchSpans, type PersonalSpan } from './personalSpan';
import { unitAhead } from './quantities';

const edge = '(?<![\\p{L}\\p{N}])';
/** House number; four digits would take years for houses. */
const house = `\\d{1,3} ?(?:[a-hA-H](?![\\p{L}\\p{N}]))?(?: ?[-/+] ?\\d{1,3} ?[a-hA-H]?)?(?![\\p{L}\\p{N}]|[.,:]\\d|${unitAhead})`;
const ending =
  '(?:straße|strasse|str\\.?|weg|gasse|gässchen|allee|platz|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|graben|twiete|kamp|winkel|hof|markt|brücke|wall|park|garten|siedlung)';
/** Words with such an ending that are no streets. */
const noStreet =
  '(?:zähler|stell|park|arbeits|lade|speicher|steck|schacht|bahn|fried|bauern|super|bau|wochen|energie|strom|gas|telefon|jahr|flug|sport|um|unter|rück|aus|hin|halb|kinder)';
const stem = "\\p{L}[\\p{L}'’-]{0,40}";
const cap = "\\p{Lu}[\\p{L}'’.-]{1,40}";

/** "Lindenstraße 14a", "hauptstr. 3", "Karl-Marx-Platz 2". */
const oneWord = new RegExp(
  `${edge}(?!${noStreet}${ending} )(?=${stem}${ending} ?\\d)${stem}[.]? ?${house}`,
  'giu',
);
/** "Berliner Allee 201", "Große Bleichen 12" only where the last word is a kind of street. */
const twoWords = new RegExp(
  `${edge}(?:${cap} ){1,3}(?:Straße|Strasse|Str\\.?|Weg|Gasse|Allee|Platz|Ring|Damm|Ufer|Chaussee|Markt|Promenade|Bleichen|Graben|Stieg|Kamp) ${house}`,
  'gu',
);
/** "Straße des Friedens 19", "Platz der Einheit 3". */
const ofWhat = new RegExp(
  `${edge}(?:Straße|Strasse|Platz|Allee|Weg) (?:des|der|am|zum|zur|vom|von) (?:${cap} ){1,3}${house}`,
  'gu',
);
const postcode = '(?:D[ -])?\\d{5}';
const place = `\\p{Lu}[\\p{L}-]{1,40}(?: (?:am|an der|im|in der|ob der|bei|vor der|a\\.|b\\.|i\\.) ?\\p{Lu}[\\p{L}-]{1,30}| \\(\\p{Lu}[\\p{L} -]{1,30}\\)| a\\.? ?(?:d\\. ?)?\\p{Lu}\\p{L}{1,20}\\.?)?`;
/** Any words, a house number and a postcode with a place: "Im Wiesengrund 3, 72076 Tübingen". */
const withPostcode = new RegExp(
  `${edge}(?:(?:Am|An|Auf|Bei|Beim|Hinter|Im|In|Unter|Vor|Zum|Zur)(?: (?:der|dem|den))? )?(?:${cap} ){1,3}${house}(?=(?:,? ?\\r?\\n|,? )${postcode} ${place})`,
  'gu',
);
/** "wohne Via Verde 3", "Adresse: Marienplatz 4". */
const afterKeyword = new RegExp(
  `${edge}(?:wohnhaft|wohnt|wohnen|wohne|adresse|anschrift|lieferstelle|verbrauchsstelle|hausanschluss|abnahmestelle|address)(?: (?:wir|ich|ist|lautet|jetzt|auf|is|in|in der|im))?[ :]{1,3}(?<value>(?:(?:an|am|auf|im|in|zum|zur)(?: (?:der|dem|den))? )?(?:\\p{Lu}[\\p{L}'’.-]{1,40} ){1,3}${house})`,
  'dgu',
);
const preposition =
  '(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Unter den|Unter der|Zum|Zur|Hinter der|Vor dem)';
/** "an der Mühle 5" says a street only in capitals within a sentence. */
const prepositionStreet = new RegExp(
  `(?<=[\\p{Ll},] )${preposition} (?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Jahr|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Tarif|Zähler|Monat|Quartal)(?![\\p{L}]))(?:${cap} ){1,2}${house}`,
  'gu',
);
/** The same below a signature. */
const lineOfItsOwn = new RegExp(
  `(?<=\\n[ \\t]{0,4})${preposition} (?:${cap} ){1,2}\\d{1,3} ?[a-h]?(?=[ \\t]{0,4}(?:\\r?\\n|$))`,
  'gu',
);
const boxNumber = /(?<![\p{L}\p{N}])(?:Postfach|P\.?O\.? Box) \d[\d ]{1,8}\d(?!\d)/giu;

/** Postcode and place need a cue; "45231 Kilowattstunden" and "12000 Haushalte" have none. */
const placeAfterCue = new RegExp(
  `${edge}(?:(?:in|nach|aus|von|bei|zu|plz(?: ?/ ?ort)?|ort|wohnort) ?:? ?)(?<value>(?!\\d{2}000)${postcode} (?!kilowatt|kunden|haushalt|euro|cent|watt|kubik|personen|stück|einheit|liter|zählern?\\b)${place.replaceAll('\\p{Lu}', '\\p{L}')})`,
  'dgiu',
);
const placeOnOwnLine = new RegExp(
  `(?<=^|\\n)[ \\t]{0,4}(?<value>${postcode} ${place})(?=[ \\t]{0,4}(?:\\r?\\n|$))`,
  'dgu',
);
const postcodeAfterKeyword =
  /(?<![\p{L}\p{N}])(?:plz|postleitzahl)[ :]{1,3}(?:ist |lautet )?(?<value>\d{5})(?!\d)/dgiu;
/** After a street: a place may be in any case. */
const placeAfterStreet = new RegExp(
  `^(?:,? ?\\r?\\n|,? |,? in )(?<value>${postcode}(?: ${place.replaceAll('\\p{Lu}', '\\p{L}')})?)(?![\\p{L}\\p{N}])`,
  'du',
);

const englishKind =
  '(?:Street|Road|Avenue|Lane|Drive|Close|Court|Terrace|Square|Gardens|Crescent|Mews|Boulevard|Way|Place|Grove|Hill|St|Rd|Ave|Ln|Blvd)';
const flat = '(?:(?:Flat|Apt\\.?|Apartment|Unit|Suite) \\d{1,4}[A-Z]?,? )?';
const britishPostcode = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}';
const english = new RegExp(
  `${edge}${flat}\\d{1,4}[A-Z]?,? (?:\\p{Lu}[\\p{L}'’]{1,30} ){1,3}${englishKind}\\.?(?![\\p{L}])(?:(?:,? \\p{Lu}[\\p{L}'’]{1,30}){0,3},? (?:${britishPostcode}|[A-Z]{2} \\d{5}(?:-\\d{4})?)(?![\\p{L}\\p{N}]))?`,
  'gu',
);
const englishLoose = new RegExp(
  `${edge}\\d{1,4}[a-z]? (?:[\\p{L}'’]{2,30} ){1,2}(?:street|road|avenue|lane)(?![\\p{L}])`,
  'giu',
);
const bareBritishPostcode = new RegExp(`${edge}${britishPostcode}(?![\\p{L}\\p{N}])`, 'gu');

const patterns = [
  ...[oneWord, twoWords, ofWhat, withPostcode, afterKeyword, prepositionStreet, lineOfItsOwn, boxNumber],
  ...[placeAfterCue, placeOnOwnLine, postcodeAfterKeyword, english, englishLoose, bareBritishPostcode],
];

/** Streets with house numbers, postcodes with places; a place right behind its street is found with it. */
export function findAddresses(text: string): PersonalSpan[] {
  const found = patterns.flatMap((pattern) => matchSpans(text, pattern, 'address'));
  const behind = found.flatMap(({ end }) => {
    const behindIt = placeAfterStreet.exec(text.slice(end, end + 120))?.indices?.groups?.value;
    return behindIt ? [{ kind: 'address' as const, start: end, end: end + behindIt[1] }] : [];
  });
  return [...found, ...behind];
}
