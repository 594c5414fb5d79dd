// All personal details of a text: what every finder found, joined where they meet.
// Knows the finders and their order; knows nothing of masking but that placeholders are nobody's details.
import { occurrencesOf } from '../vocabulary/occurrences';
import { findAddresses } from './findAddresses';
import { findBankDetails } from './findBankDetails';
import { findBareNumbers } from './findBareNumbers';
import { findBirthDates } from './findBirthDates';
import { findContacts } from './findContacts';
import { findKeyedNumbers } from './findKeyedNumbers';
import { findNames } from './findNames';
import { findRepeats } from './findRepeats';
import { findSecrets } from './findSecrets';
import { joinSpans, type PersonalKind, type PersonalSpan } from './personalSpan';
import { placeholders } from './placeholders';

// Where two find the same place, the earlier names it.
const finders = [
  findBankDetails,
  findSecrets,
  findBirthDates,
  findKeyedNumbers,
  findContacts,
  findBareNumbers,
  findAddresses,
  findNames,
];

const escaped = (word: string): string => word.replace(/[[\]]/g, '\\$&');
const anyPlaceholder = new RegExp(
  Object.values(placeholders)
    .flatMap((words) => Object.values(words).map(escaped))
    .join('|'),
  'g',
);

/** Details in order of their place, never overlapping each other or a placeholder. */
export function findPersonal(text: string): PersonalSpan[] {
  const isFree = avoidsPlaceholders(text);
  const cued = finders.flatMap((find) => find(text)).filter(isFree);
  const found = joinSpans(cued, joinsAcross(text));
  const repeats = findRepeats(text, found).filter(isFree);
  return repeats.length === 0 ? found : joinSpans([...found, ...repeats], joinsAcross(text));
}

/** Whether a span shares no place with a placeholder of an earlier masking. */
function avoidsPlaceholders(text: string): (span: PersonalSpan) => boolean {
  const masked = new Set<number>();
  for (const { 0: word, index } of occurrencesOf(text, anyPlaceholder))
    for (let at = index; at < index + word.length; at++) masked.add(at);
  return ({ start, end }) => {
    if (masked.size === 0) return true;
    for (let at = start; at < end; at++) if (masked.has(at)) return false;
    return true;
  };
}

/** A street and its place are one address, first name and surname one name. */
function joinsAcross(text: string): (kind: PersonalKind, start: number, end: number) => boolean {
  return (kind, start, end) => {
    if (end - start > 3) return false;
    const between = text.slice(start, end);
    return kind === 'address' ? /^,?\s*$/.test(between) : kind === 'name' && between === ' ';
  };
}
