// Finds numbers that are personal because of the word beside them: customer, contract, invoice, meter, case numbers …
// The words are numberKeywords.ts's; numbers that speak for themselves are findBareNumbers.ts's.
import { occurrencesOf } from '../vocabulary/occurrences';
import { type NumberKeyword, numberKeywords } from './numberKeywords';
import { endOf, type PersonalSpan } from './personalSpan';
import { unitAhead } from './quantities';

/** Between word and number: "Kundennummer: 123", "Kundennummer ist die 123", "account number is 123". */
const gap =
  /(?:[\s:.=*_|–-]|(?:ist|lautet|lauten|sind|war|wäre|hat|die|der|das|den|meine|mein|neue|alte|is|was|the|are|nr|no|nummer|number|with|mit|id|von)(?![\p{L}\p{N}])){0,12}/iuy;
/** Before a further number of the same kind: "123 und 124". */
const andGap = /(?: \([^()\d]{1,20}\))?[ ,;/]{1,3}(?:(?:und|and|sowie|oder|or|&)[ ]{1,2})?/iy;
// Letters with a separator only in capitals ("K 4455", not "ab 4455"); further groups need two digits and no unit behind.
const number = new RegExp(
  `#?(?:[A-Z]{1,5}[-/]?|[A-Z]{1,2} |[a-z]{1,3}-?)?(?:[A-Z]{1,4}[-/])?\\d[\\dA-Za-z]{0,24}(?:[-/.][\\dA-Z]{1,20}){0,6}(?: \\d{2,12}(?![\\d]*[.,:/]\\d)(?!\\d|${unitAhead})){0,6}(?![\\p{L}\\p{N}])`,
  'uy',
);
const deviceNumber = /\d ?[A-Z]{3} ?\d{2} ?\d{4} ?\d{4}(?!\d)/y;
const courtNumber = /\d{1,3} [A-Z]{1,3} \d{1,5}\/\d{2,4}(?!\d)/y;
const dateLike =
  /^\d{1,2}\.\d{1,2}\.?(?:\d{2}|\d{4})?$|^(?:19|20)\d\d(?:-\d\d-\d\d|\/(?:19|20)?\d\d)?$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
const decimalAhead = /[.,]\d/y;
const unitBehind = new RegExp(`(?:${unitAhead})`, 'iuy');
/** "123 ist meine Kundennummer", "123 (Kundennummer)". */
const numberBefore =
  /(?<![\p{L}\p{N}.,/-])(?<value>(?:[A-Z]{1,4}[-/]?)?\d[\dA-Z/-]{2,24})(?: ?\(| ?= ?| (?:ist|is|als|as) (?:(?:die|meine|my|the|unsere|our) )?)$/du;

const readers = numberKeywords.map((keyword) => ({
  keyword,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${keyword.words})(?![\\p{L}\\p{N}])`, 'giu'),
}));

/** Every number beside a keyword, lists of numbers included. Amounts, dates, years and quantities are left alone. */
export function findKeyedNumbers(text: string): PersonalSpan[] {
  return readers.flatMap(({ keyword, pattern }) =>
    occurrencesOf(text, pattern).flatMap(({ 0: word, index }) => {
      const after = numbersAfter(text, index + word.length, keyword);
      return after.length > 0 ? after : numberAhead(text, index, keyword);
    }),
  );
}

function numbersAfter(text: string, wordEnd: number, keyword: NumberKeyword): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let start = endOf(gap, text, wordEnd);
  for (let end = numberEnd(text, start, keyword); end > start; end = numberEnd(text, start, keyword)) {
    spans.push({ kind: keyword.kind, start, end });
    start = endOf(andGap, text, end);
    if (start === end) break;
  }
  return spans;
}

/** Where the number that starts at `at` ends; `at` itself where none of the keyword's stands there. */
function numberEnd(text: string, at: number, { kind, digits }: NumberKeyword): number {
  const special = Math.max(
    endOf(deviceNumber, text, at),
    kind === 'caseNumber' ? endOf(courtNumber, text, at) : at,
  );
  const end = Math.max(special, endOf(number, text, at));
  const value = text.slice(at, end);
  if (value.replace(/\D/g, '').length < digits || dateLike.test(value)) return at;
  const isQuantity = endOf(decimalAhead, text, end) > end || endOf(unitBehind, text, end) > end;
  return isQuantity ? at : end;
}

function numberAhead(text: string, wordStart: number, { kind, digits }: NumberKeyword): PersonalSpan[] {
  const from = Math.max(0, wordStart - 50);
  const place = numberBefore.exec(text.slice(from, wordStart))?.indices?.groups?.value;
  if (!place) return [];
  const value = text.slice(from + place[0], from + place[1]);
  if (value.replace(/\D/g, '').length < digits || dateLike.test(value)) return [];
  return [{ kind, start: from + place[0], end: from + place[1] }];
}
