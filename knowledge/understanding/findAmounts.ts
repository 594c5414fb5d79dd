// Finds amounts of money in euros and meter readings, with their values.
// Knows how numbers are written in German and English; nothing of persons.
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';

/** `value`: an amount "86.00", a reading "45210" or "45210.5". */
export interface FoundNumber extends Span {
  readonly value: string;
}

const number = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const edgeBefore = "(?<![\\p{L}\\p{N}]|\\d[.,'])";
const edgeAfter = '(?![\\p{L}\\p{N}])';
const perUnit = '(?! ?(?:/|pro|je|per) ?(?:kwh|kilowatt|m³|m3|kubik))';

const euroPatterns = [
  new RegExp(
    `${edgeBefore}(?<number>${number})(?:,[-–]+)? ?(?:€|(?:euros?|eur|teuro)${edgeAfter})${perUnit}`,
    'giu',
  ),
  new RegExp(`(?:€|${edgeBefore}eur) ?(?<number>${number})(?![\\d]|[.,]\\d)${perUnit}`, 'giu'),
];
const centPattern = new RegExp(
  `${edgeBefore}(?<number>\\d{1,3}) ?(?:cents?|ct)${edgeAfter}${perUnit}`,
  'giu',
);

/** Amounts in euros; a price a kilowatt-hour is none. "1.234,56 €" → "1234.56" */
export function findAmounts(text: string): FoundNumber[] {
  const euros = euroPatterns.flatMap((pattern) =>
    occurrencesOf(text, pattern).map((found) => foundNumber(found, (value) => value.toFixed(2))),
  );
  const cents = occurrencesOf(text, centPattern).map((found) =>
    foundNumber(found, (value) => (value / 100).toFixed(2)),
  );
  return [...euros, ...cents];
}

const shown =
  '(?:[\\s:=,(]|ist|sind|war|lautet|beträgt|von|bei|auf|der|die|den|aktuell(?:er)?|jetzt|heute|steht|is|was|of|at|now|currently|reads?|shows?|ht|nt)';
const readingWords =
  '(?:(?:end|anfangs|strom|gas|wasser)?(?:zählerst[aä]nd(?:e|s)?|zaehlerstand)|z[äa]h?lerst[aä]nd|(?:anfangs|end|einzugs|auszugs)?st[aä]nd(?:e)?(?= ?(?:ist|lautet|war|beträgt|:|von|\\d))|(?:zähler|meter|display|anzeige) (?:zeigt|steht|steht auf|steht bei|reads|shows|says)(?: an)?|abgelesen|abgelesener wert|(?:meter )?readings?)';
const readingNumber = "\\d{1,3}(?:[.' ]\\d{3})+(?:,\\d{1,3})?|\\d{3,8}(?:[.,]\\d{1,3})?";
const keyed = new RegExp(
  `(?<![\\p{L}])${readingWords}${shown}{0,8}(?<number>${readingNumber})(?![\\d.]*\\d)(?! ?(?:€|euro|eur|uhr)|[\\p{L}])(?: ?(?:kwh|m³|m3|kubikmeter))?`,
  'dgiu',
);
const numberFirst = new RegExp(
  `${edgeBefore}(?<number>${readingNumber})(?: ?(?:kwh|m³|m3|kubikmeter))?(?= (?:steht (?:auf|drauf)|abgelesen|ist der (?:zähler)?stand|am zähler|als (?:zähler)?stand|on the meter))`,
  'dgiu',
);

/** Meter readings: a number beside a word that says so. "Zählerstand 45.210 kWh" → "45210" */
export function findReadings(text: string): FoundNumber[] {
  return [keyed, numberFirst].flatMap((pattern) =>
    occurrencesOf(text, pattern).flatMap((found) => {
      const [start, end] = found.indices?.groups?.number ?? [0, 0];
      const written = text.slice(start, end);
      if (/^(?:19|20)\d\d$/.test(written) && !/stand|reading/i.test(found[0])) return [];
      return [{ start, end, value: readingValue(written) }];
    }),
  );
}

function foundNumber(found: RegExpMatchArray, form: (value: number) => string): FoundNumber {
  const start = found.index ?? 0;
  const value = form(Number(plainNumber(found.groups?.number ?? '0')));
  return { start, end: start + found[0].trimEnd().length, value };
}

/** "1.234,5", "1,234.5", "1'234" → "1234.5"; three digits behind a single separator are thousands. */
function plainNumber(written: string): string {
  const bare = written.replace(/[' ]/g, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return bare;
  const whole = bare.slice(0, last).replace(/[.,]/g, '');
  const rest = bare.slice(last + 1);
  return rest.length === 3 ? whole + rest : `${whole}.${rest}`;
}

function readingValue(written: string): string {
  // Readings have up to three digits behind the comma; a point with three is thousands.
  const decimals = /,(\d{1,3})$/.exec(written);
  if (!decimals) return plainNumber(written);
  return `${written.slice(0, decimals.index).replace(/[.' ]/g, '')}.${decimals[1]}`;
}
