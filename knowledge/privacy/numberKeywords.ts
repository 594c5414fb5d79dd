// The words of German and English customer service that make the number beside them personal.
// Knows nothing of how numbers look; findKeyedNumbers.ts reads them.
import type { PersonalKind } from './personalSpan';

/**
 * `words`: a pattern (flags `giu`) that stands for itself, from word edge to word edge. `digits`: how many the number must
 * have at least, so that "Vertrag 24 Monate" and "Rechnung 2" stay.
 */
export interface NumberKeyword {
  readonly kind: PersonalKind;
  readonly words: string;
  readonly digits: number;
}

/** Nummer, Nr., -nummer, No., number, ID; also none of a compound's hyphens. */
const nr = '(?:[ -]?(?:nummern?|nrn?\\.?|num\\.?|id|ids|no\\.?|numbers?|ref\\.?))';
const serial = '(?:[ -]?(?:serial|reference|account))?';

/** Sharper words first: where two kinds find the same number, the first names it. */
export const numberKeywords: readonly NumberKeyword[] = [
  {
    kind: 'meteringLocation',
    words: `(?:melo|messlokation|zählpunkt|metering point|mpan|mprn)${nr}?`,
    digits: 8,
  },
  { kind: 'marketLocation', words: `(?:malo|marktlokation|market location)s?${nr}?`, digits: 8 },
  {
    kind: 'taxNumber',
    words: `(?:steuer[ -]?(?:identifikations)?|st\\.?|ust[ -]?|umsatzsteuer[ -]?|tin|tax|vat)${nr}|idnr\\.?`,
    digits: 8,
  },
  {
    kind: 'socialInsuranceNumber',
    words: `(?:sozial|renten|kranken)?versicherten?s?${nr}|(?:sozial|renten|kranken)versicherungs${nr}|sv${nr}|rvnr\\.?|(?:social security|national insurance)${nr}?|ssn`,
    digits: 6,
  },
  {
    kind: 'idCardNumber',
    words: `(?:personal|reise)?(?:ausweis|pass)s?${nr}?|perso|(?:passport|id card|identity card|driving licen[cs]e)${nr}?`,
    digits: 5,
  },
  {
    kind: 'bankAccount',
    words: `konto${nr}|konto|kto\\.?${nr}?|blz|bankleitzahl|sort code|routing${nr}`,
    digits: 6,
  },
  { kind: 'card', words: `(?:kredit|giro|ec-?|bank)?karten${nr}|(?:credit|debit) card${nr}?`, digits: 8 },
  {
    kind: 'contractNumber',
    words: `vertr(?:ags?)?\\.?${nr}|vertragskont(?:o|en)${nr}?|vk${nr}?|contract${nr}|policy${nr}|agreement${nr}`,
    digits: 3,
  },
  {
    kind: 'invoiceNumber',
    words: `(?:rechnungs?|rechn\\.|rg\\.?|re\\.?|beleg|faktura|gutschrifts?)${nr}|(?:invoice|bill|receipt)${nr}`,
    digits: 4,
  },
  {
    kind: 'orderNumber',
    words: `(?:bestell|auftrags?|order|purchase order|tracking|sendungs)${nr}`,
    digits: 3,
  },
  {
    kind: 'customerNumber',
    words: `(?:kunden?|kd\\.?|kundin|geschäftspartner|partner|gp|benutzer|nutzer|mitglieds?|teilnehmer)${nr}|kunden(?:konto|kennung|id)|(?:customer|client|account|user|member(?:ship)?)${serial}${nr}`,
    digits: 4,
  },
  {
    kind: 'meterNumber',
    words: `(?:strom|gas|wasser|wärme|haupt)?(?:zähler|zaehler|zaehl|zähl|geräte?|zlr\\.?|zhlr\\.?)s?${nr}|(?:meter|msn|device)${serial}${nr}?`,
    digits: 5,
  },
  {
    kind: 'caseNumber',
    words: `(?:vorgangs?|ticket|fall|schadens?|beschwerde|referenz|bearbeitungs|mandats?)${nr}|vorgang|ticket|mandatsreferenz|lastschriftmandat|aktenzeichen|az\\.?|(?:ihr|unser|mein) zeichen|buchungszeichen|kassenzeichen|case${nr}?|reference${nr}?|ref\\.?${nr}?|mandate${nr}?`,
    digits: 4,
  },
  {
    kind: 'phone',
    words: `tel(?:efon)?\\.?${nr}?|handy${nr}?|mobil(?:funk|telefon)?${nr}?|ruf${nr}|rückruf${nr}|durchwahl|fax${nr}?|(?:tele)?phone${nr}?|mobile${nr}?|cell`,
    digits: 5,
  },
  // Without "number" beside it the word alone needs a longer number.
  { kind: 'meterNumber', words: '(?:strom|gas|wasser|smart[ -]?)?(?:zähler|zaehler|meter)s?', digits: 6 },
  { kind: 'contractNumber', words: '(?:strom|gas)?vertr[aä]ge?(?:s|n)?|contracts?', digits: 5 },
  {
    kind: 'invoiceNumber',
    words: '(?:jahres|schluss)?rechnung(?:en)?|abrechnung|rg\\.?|invoices?|bills?',
    digits: 6,
  },
  { kind: 'orderNumber', words: 'bestellung|auftrag|order', digits: 5 },
  {
    kind: 'customerNumber',
    words: 'kund(?:e|in)|kd\\.?|nutzer|benutzer|customer|user|account|login',
    digits: 5,
  },
];
