// A detail that an article asks of the customer, and the fact of the concern that answers it.
// A fact is taken only where there is no doubt which one is meant; nothing is ever made up.
import { analyseWords } from '../language/analyseWords';
import { splitSentences } from '../language/splitSentences';
import type { Language } from '../vocabulary/language';
import type { FactKind, KeyFact } from '../vocabulary/understanding';

/** The sharper words first: "E-Mail-Adresse" is no address. */
const words: readonly (readonly [FactKind, RegExp])[] = [
  ['customerNumber', /kundennummer|customer (?:number|no)/i],
  [
    'contractNumber',
    /vertrags(?:konto)?nummer|vertragskonto|contract (?:account )?(?:number|no)|account number/i,
  ],
  ['meterNumber', /zählernummer|meter (?:number|no)|\bmalo\b|marktlokation/i],
  ['invoiceNumber', /rechnungsnummer|(?:invoice|bill) (?:number|no)/i],
  ['reading', /zählerst[aä]nd|ablesewert|(?:anfangs|end)stand|(?:meter )?reading/i],
  ['iban', /\biban\b|bankverbindung|kontoverbindung|bank details/i],
  ['email', /e-?mail/i],
  ['phone', /telefon|rückruf|mobil(?:funk)?nummer|handynummer|phone/i],
  ['date', /datum|termin|\btag\b|zeitpunkt|\bdate\b|\bday\b/i],
  ['address', /adresse|anschrift|lieferstelle|\baddress\b/i],
  ['amount', /betrag|rate\b|\bamount\b|instalment/i],
  ['name', /(?:^|\s)name|^vorname|^nachname|namen?$/i],
];

/** There may be several in a concern; which one is meant must be said beside it. */
const manifold: ReadonlySet<FactKind> = new Set(['date', 'address', 'amount', 'name']);
/** Longer entries are sentences, not names of details. */
const mostWords = 8;

/** What kind of detail the words of an entry name; undefined for anything that is no single detail. */
export function askedKind(entry: string): FactKind | undefined {
  if (entry.split(' ').length > mostWords || /[:?]/.test(entry)) return undefined;
  return words.find(([, pattern]) => pattern.test(entry))?.[0];
}

export interface KnownOf {
  readonly concern: string;
  readonly facts: readonly KeyFact[];
  readonly language: Language;
}

/** The one fact that answers `entry`, as it was written. */
export function answerTo(entry: string, kind: FactKind, known: KnownOf): string | undefined {
  const ofKind = known.facts.filter((fact) => fact.kind === kind);
  const meant = manifold.has(kind) ? ofKind.filter((fact) => sharesWords(fact, entry, known)) : ofKind;
  const values = new Set(meant.map(({ value }) => value));
  return values.size === 1 ? meant[0]!.text.trim() : undefined;
}

/** "Einzugsdatum" and "ich ziehe am 1. März ein, Einzug 1.3." speak of the same day; a date alone speaks of none. */
function sharesWords(fact: KeyFact, entry: string, { concern, language }: KnownOf): boolean {
  // Said in another turn: what it was said of is not known here.
  if (fact.end <= fact.start) return false;
  const asked = new Set(analyseWords(entry, language));
  const sentence = splitSentences(concern).find(({ start, end }) => fact.start >= start && fact.start < end);
  if (!sentence) return false;
  const around = `${concern.slice(sentence.start, fact.start)} ${concern.slice(fact.end, sentence.end)}`;
  return analyseWords(around, language).some((term) => asked.has(term));
}
