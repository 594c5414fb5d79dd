// Finds IBANs, BICs and card numbers by their check digits.
// Knows no keywords but IBAN, BIC and SWIFT; the check digits are checkDigits.ts's.
import { occurrencesOf } from '../vocabulary/occurrences';
import { holdsAsCard, holdsAsIban, startsIban } from './checkDigits';
import { matchSpans, type PersonalSpan } from './personalSpan';

// A country, two check digits and up to 30 signs, in any grouping; what follows an IBAN may be eaten and is given back below.
const ibanLike = /[a-z]{2} ?\d{2}(?:[ .-]{0,2}[a-z\d]){11,30}/gi;
/** ISO 13616: the shortest IBAN in use has 15 signs (Norway), the longest 33. */
const ibanSigns = { least: 15, most: 34 };
// A mistyped IBAN fails its checksum and is as personal as a correct one.
const germanIbanShape = /DE ?\d{2}(?:[ .-]{0,2}\d){18}(?!\d)/gi;
const keywordAndIban = /\bIBAN\b[\s:.=-]{0,4}(?<value>[a-z]{2} ?\d{2}(?:[ -]?\d){8,28})/dgi;
// Capitals only: "brauchen" would be a bank in Switzerland.
const bicAfterKeyword =
  /\b(?:BIC|SWIFT)(?:[ -]?Code)?[\s:.=-]{0,4}(?:ist |is |lautet )?(?<value>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/dg;
const bicAfterIban = /^[\s,;/|(-]{1,4}(?<value>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/d;
const cardLike = /(?<!\d)\d(?:[ -]?\d){12,40}/g;

/** IBANs (also spaced, lower case, mistyped German ones), BICs beside them or beside their keyword, card numbers. */
export function findBankDetails(text: string): PersonalSpan[] {
  const ibans = [
    ...findIbans(text),
    ...matchSpans(text, germanIbanShape, 'iban'),
    ...matchSpans(text, keywordAndIban, 'iban'),
  ];
  const besideIbans = ibans.flatMap(({ end }) => {
    const place = bicAfterIban.exec(text.slice(end, end + 20))?.indices?.groups?.value;
    return place ? [{ kind: 'bic' as const, start: end + place[0], end: end + place[1] }] : [];
  });
  return [...ibans, ...besideIbans, ...matchSpans(text, bicAfterKeyword, 'bic'), ...findCards(text)];
}

function findIbans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  ibanLike.lastIndex = 0;
  for (let found = ibanLike.exec(text); found; found = ibanLike.exec(text)) {
    const start = found.index;
    const length = longestIban(found[0]);
    if (length > 0) spans.push({ kind: 'iban', start, end: start + length });
    // What looks like one may hide one: "ab12 DE43 …".
    ibanLike.lastIndex = start + (length || 1);
  }
  return spans;
}

function longestIban(candidate: string): number {
  if (!startsIban(candidate)) return 0;
  const ends = signEnds(candidate);
  for (let signs = Math.min(ends.length, ibanSigns.most); signs >= ibanSigns.least; signs--) {
    const end = ends[signs - 1] ?? 0;
    if (holdsAsIban(candidate.slice(0, end).replace(/[ .-]/g, ''))) return end;
  }
  return 0;
}

/** For each sign that is no separator, where it ends. */
function signEnds(candidate: string): number[] {
  return occurrencesOf(candidate, /[a-z\d]/gi).map(({ index }) => index + 1);
}

function findCards(text: string): PersonalSpan[] {
  return occurrencesOf(text, cardLike).flatMap(({ 0: run, index }) => {
    const place = cardWithin(run);
    return place ? [{ kind: 'card' as const, start: index + place.start, end: index + place.end }] : [];
  });
}

/** The first stretch of whole groups that is a card number: 13 to 19 digits, known issuer, Luhn. */
function cardWithin(run: string): { start: number; end: number } | undefined {
  const groups = occurrencesOf(run, /\d+/g);
  for (const [first, { index: start }] of groups.entries()) {
    for (const last of groups.slice(first)) {
      const end = last.index + last[0].length;
      const digits = run.slice(start, end).replace(/\D/g, '');
      if (digits.length > 19) break;
      if (digits.length >= 13 && holdsAsCard(digits)) return { start, end };
    }
  }
  return undefined;
}
