// Words with which sources speak of their own keeping (state, audience, days) → the values of Keeping.
// German and English; a word it does not know says nothing.
import type { ArticleState, Audience } from '../../knowledge/vocabulary/keeping';

const stateWords: Readonly<Record<ArticleState, string>> = {
  workInProgress: 'work in progress|wip|draft|entwurf|in arbeit|in bearbeitung',
  notValidated:
    'not validated|unvalidated|ungeprüft|nicht geprüft|nicht validiert|in prüfung|zu prüfen|review|in review|needs review',
  validated:
    'validated|valid|approved|published|final|released|active|geprüft|validiert|freigegeben|veröffentlicht|gültig|aktiv',
  archived:
    'archived|archive|obsolete|outdated|retired|deprecated|archiviert|veraltet|ungültig|abgelaufen|außer kraft',
};
const audienceWords: Readonly<Record<Audience, string>> = {
  internal: 'internal|intern|agents|mitarbeiter|mitarbeitende|vertraulich|confidential',
  customer: 'customer|customers|external|public|extern|kunde|kunden|kundinnen und kunden|öffentlich',
};

/** "Work in progress", "workInProgress", "Entwurf" → workInProgress. */
export const stateOf = (word: unknown): ArticleState | undefined => meaningOf(word, stateWords);

/** "Kunden" → customer. */
export const audienceOf = (word: unknown): Audience | undefined => meaningOf(word, audienceWords);

function meaningOf<Value extends string>(
  word: unknown,
  words: Readonly<Record<Value, string>>,
): Value | undefined {
  if (typeof word !== 'string') return undefined;
  const plain = word
    .replace(/([a-zäöü])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return (Object.keys(words) as Value[]).find((value) => words[value].split('|').includes(plain));
}

/** Which end of a day is meant: something holds from its beginning or until its end. */
export type DayEdge = 'start' | 'end';

/**
 * "2026-03-31", "31.3.2026", a Date or a full time → ms since 1970, UTC; a day without a time begins or ends at the
 * local clock. Undefined for anything else.
 */
export function timeOf(written: unknown, edge: DayEdge): number | undefined {
  if (written instanceof Date) return valid(written.getTime());
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written).trim();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, dayDe, monthDe, yearDe] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (year ?? yearDe)
    return dayTime(Number(year ?? yearDe), Number(month ?? monthDe), Number(day ?? dayDe), edge);
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)
    ? valid(Date.parse(text.replace(' ', 'T')))
    : undefined;
}

/** Before it nobody wrote these files: a clock that began at its zero. */
const earliestMs = Date.UTC(1985, 0);

/** Written by programs without anybody having written anything then: python-docx brings its template's along. */
const templateTimes: ReadonlySet<number> = new Set([Date.UTC(2013, 11, 23, 23, 15)]);

/** When something was written, as `timeOf` reads it; undefined where a program only filled the field. */
export function writtenTime(written: unknown): number | undefined {
  const ms = timeOf(written, 'start');
  return ms === undefined || ms < earliestMs || templateTimes.has(ms) ? undefined : ms;
}

function dayTime(year: number, month: number, day: number, edge: DayEdge): number | undefined {
  const start = new Date(year, month - 1, day);
  if (start.getMonth() !== month - 1 || start.getDate() !== day) return undefined;
  return edge === 'start' ? start.getTime() : new Date(year, month - 1, day + 1).getTime() - 1;
}

const valid = (ms: number): number | undefined => (Number.isFinite(ms) ? ms : undefined);

/** "Umzug; Strom" or a list → distinct words in order; at most `maxWords` of `maxWordLength`. */
export function wordList(written: unknown): string[] {
  const parts = Array.isArray(written) ? written : typeof written === 'string' ? written.split(/[,;\n]/) : [];
  const words = parts
    .filter((part): part is string | number => typeof part === 'string' || typeof part === 'number')
    .map((part) => String(part).trim().slice(0, maxWordLength))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, maxWords);
}
const maxWords = 50;
const maxWordLength = 80;
