// Which words can be part of a person's name, and which never are.
// Knows nothing of where names stand; readName.ts and findNames.ts do.
import { fold } from '../language/fold';
import { compoundNouns } from '../language/germanLexicon';
import { splitCompound } from '../language/splitCompound';
import { stopWords } from '../language/stopWords';
import { firstNames } from './firstNames';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Common surnames that are nouns as well. */
const surnameNouns = new Set(
  list(
    'weber koch richter stein fuchs sommer winter klein gross lange lang wolf vogel berg frank schwarz weiss braun kaiser konig bauer jager kramer zimmermann becker schreiber sanger beck kraft horn haas hahn frei sauer stark dorn zander busch pohl ebert engel kern graf ritter busch baum sturm roth rose bach thal wald kuhn vogt reich jung neumann hofmann bergmann schafer muller ohm',
  ),
);

/** Verbs, greetings, roles and words of trade that follow a salutation or a closing without being a name. */
const otherWords = new Set(
  [
    ...list(`hat habe sagt sagte meint meinte fragt fragte ruft rief geht ging kommt kam zieht zog wohnt wartet bittet bekommt bekam
      braucht meldet meldete schreibt schrieb wünscht heißt heiße gibt weiß denkt glaubt findet steht liegt läuft arbeitet versteht zahlt
      zahle wechselt kündigt stimmt funktioniert nutzt kennt hört sieht nimmt wartete machte macht mach bezahlt gekündigt umgezogen
      angerufen abgelesen verstorben gestorben ausgezogen eingezogen zusammen zurück nochmal heute gestern morgen abend mittag nachmittag
      vormittag bald leider gerade ganz gern gerne erst seitdem bitte vielen dank im voraus vorab wegen dringend neu neue neuer alt alte`),
    ...list(`damen herren herrn frau herr frauen kollege kollegen kollegin kolleginnen team leute alle zusammen kunde kundin kunden
      kundenservice service kundendienst support energieversorger stadtwerke stadtwerk support abteilung sachbearbeiter sachbearbeiterin
      mitarbeiter mitarbeiterin nachbar nachbarin mieter mieterin vermieter vermieterin eigentümer eigentümerin hausverwaltung verwalter
      techniker monteur ableser chef kind kinder mann sohn tochter mutter vater bruder schwester oma opa name nachname vorname
      tarif vertrag strom gas zähler abschlag rechnung umzug kündigung mahnung nummer kundennummer portal app mail handy telefon tel adresse
      euro cent kwh uhr januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
      donnerstag freitag samstag sonntag ok okay ja nein quatsch richtig falsch schlecht gut schade schluss firma gmbh ag kg thema betreff
      anliegen problem frage fragen notiz neukunde bestandskunde rentner student studentin hausbesitzer selbständig selbstständig zufrieden
      unzufrieden sauer wütend enttäuscht krank weg raus da los fertig sicher dabei bereit verzogen`),
    ...list(`sir madam team customer customers service support colleague colleagues everyone everybody all folks friend friends happy
      sorry sure afraid tenant landlord owner renter new old still just unable trying looking calling writing having getting moving
      waiting interested worried confused unhappy angry pleased ready not very really so the a an in on at from for with your our my his her
      ridiculous wrong right okay ok good bad great unacceptable fine it this that there here advance again speaking monday tuesday
      wednesday thursday friday saturday sunday january february march may june july august october november december said says
      called calls wants wanted asked asks left moved has is was will would bill meter tariff contract account invoice phone number
      and or but who which because about regarding wife husband son daughter mother father me you us them him got much many lot time help
      reply response kind best passed needs need pays paid lives bye goodbye lg mfg vg bg urgent today`),
  ].map((word) => fold(word, 'de')),
);
const nouns = new Set(compoundNouns);
const functionWords: ReadonlySet<string> = new Set(
  [...stopWords.de, ...stopWords.en].map((word) => fold(word, 'de')),
);
const nounEnding =
  /(?:nummer|stand|rechnung|ungen?|keit|heit|schaft|zähler|vertrag|service|tarif|straße|team|portal)$/iu;

/** A word that no name starts or goes on with: function words, verbs, roles, months, words of trade. */
export function isCommonWord(word: string): boolean {
  const folded = fold(word, 'de');
  return functionWords.has(folded) || otherWords.has(folded);
}

/** A word that stands for a thing: a noun of the lexicon or a compound of such. Names that are nouns as well are no things. */
export function isThing(word: string): boolean {
  const folded = fold(word, 'de');
  if (surnameNouns.has(folded) || firstNames.has(word)) return false;
  const masculine = folded.replace(/in(?:nen)?$/, '');
  return (
    nouns.has(folded) ||
    nouns.has(masculine) ||
    otherWords.has(masculine) ||
    nounEnding.test(word) ||
    splitCompound(folded).length > 0
  );
}
