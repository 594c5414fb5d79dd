// Whether a line says something of its subject, or only names it: "Finanzämter im Freistaat Sachsen" names.
// Goes by endings and short lists instead of a grammar; leans towards "says". Knows no article.
import type { Language } from '../vocabulary/language';

/** Forms whose ending does not give them away, and those that do but are so frequent that they are looked up first. */
const germanForms = new Set(
  `ist sind war waren sei seien wäre wären bin wird werden wurde wurden werde würde würden hat haben hatte hatten habe hätte
   kann können konnte könnte könnten darf dürfen durfte dürfte muss müssen musste müsste soll sollen sollte sollten will wollen
   wollte möchte möchten mag lässt lassen tun tat gab ging kam stand sah nahm bot fiel hieß ließ blieb lief trug ergab galt half
   schrieb zog bitte ruf ruft sein erfuhr wissen`.split(/\s+/),
);
/** End like verbs and are none. */
const germanOthers = new Set(
  `nicht mit seit dort erst selbst sonst meist fast jetzt zuerst laut statt samt acht rot oft gut weit nächst zuletzt vielleicht
   direkt echt recht leicht schlecht schlicht kalt alt dicht breit bunt fest sanft insgesamt gesamt überhaupt spät privat komplett
   separat exakt korrekt indirekt defekt akut absolut konstant relevant interessant bekannt unbekannt geeignet transparent höchst
   zumeist zunächst möglichst längst wert samt anstatt mindest unbefugt hat nett glatt satt zart hart
   oben unten außen innen draußen drinnen gegen neben wegen zwischen morgen gestern zusammen meisten ersten zweiten dritten letzten
   nächsten selten einen keinen meinen deinen seinen ihren unseren euren allen anderen beiden jeden diesen vielen wenigen einigen
   solchen welchen denen deren dessen entgegen neuen alten eigenen sieben zehn einzelnen folgenden übrigen besten vor allen sondern
   gern binnen extern intern modern fern sofern insofern inwiefern älteren jüngeren weiteren höheren größeren`.split(
    /\s+/,
  ),
);
const englishForms = new Set(
  `is are was were be been am has have had do does did can could may might must shall should will would cannot needs let lets
   goes get gets pays gives makes keep applies comes covers means starts depends works runs includes contains shows helps lasts
   counts remains receives provides offers allows happens stands keeps becomes says sends asks wants belongs lies begins
   follows requires`.split(/\s+/),
);
/** Nouns as well: verbs where a line opens with them, or after "you", "to" and the like. */
const englishOrders = new Set(
  `call choose enter read go pay send take see use click open close check ask tell give make find set unplug press wait contact
   bring write apply change cancel register submit move leave stay note avoid turn switch report fill sign log come cost cover
   end start work run show help provide offer visit try request deliver need keep put look follow cut add remember`.split(
    /\s+/,
  ),
);
const beforeVerbs = /^(?:to|you|we|they|i|please|and|or|not|then|never|always|simply|just)$/i;

/**
 * "Stand im Portal eintragen." → true · "Die neue IBAN." → false. Imperatives, infinitives and participles count, as notes
 * for agents are written in them. Linear in the length of the line.
 */
export function hasPredicate(line: string, language: Language): boolean {
  const words = line.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
  return words.some((word, at) =>
    language === 'en'
      ? isEnglishVerb(word, words[at - 1])
      : isGermanVerb(word, words[at + 1] ?? '', at === 0, line),
  );
}

function isEnglishVerb(word: string, former: string | undefined): boolean {
  const lower = word.toLowerCase();
  if (englishOrders.has(lower)) return former === undefined || beforeVerbs.test(former);
  return englishForms.has(lower) || /(?:[^aeiou]ed|n't|n’t|'ll|'re|'ve)$/.test(lower);
}

function isGermanVerb(word: string, next: string, first: boolean, line: string): boolean {
  const lower = word.toLowerCase();
  const small = /^\p{Ll}/u.test(word);
  // "Rufen Sie …", "Wählen Sie …"; a capital inside a line is a noun.
  if (!small) return (next === 'Sie' && /e?n$/.test(word)) || (first && germanForms.has(lower));
  if (lower === 'ich' || germanForms.has(lower)) return true;
  if (germanOthers.has(lower) || word.length < 3) return false;
  if (/(?:t|st)$/.test(lower) && !/(?:[aeu]nt|haft|lichst|igst)$/.test(lower)) return true;
  if (!/(?:ten?|en|ern|eln)$/.test(lower)) return false;
  // "gesperrte Karte", "neuen Vertrag": in front of a noun such an ending is an adjective's.
  return !/^\p{Lu}/u.test(next) || !line.includes(`${word} ${next}`);
}
