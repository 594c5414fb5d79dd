// Finds what was recognised once in a text again where it stands without its cue: "Müller", "40718822".
// Knows nothing of cues.
import { occurrencesOf } from '../vocabulary/occurrences';
import { isCommonWord, isThing } from './nameWords';
import type { PersonalKind, PersonalSpan } from './personalSpan';

const token = /[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*|[\p{N}][\p{L}\p{N}]*(?:[-/][\p{L}\p{N}]+)*/gu;
const shortest = { name: 3, number: 5 };
const numberKinds: ReadonlySet<PersonalKind> = new Set([
  ...([
    'customerNumber',
    'contractNumber',
    'invoiceNumber',
    'orderNumber',
    'caseNumber',
    'meterNumber',
  ] as const),
  ...(['bankAccount', 'taxNumber', 'idCardNumber', 'longNumber', 'phone', 'secret'] as const),
]);

/** Further places of the words of found names (same case) and of found numbers. */
export function findRepeats(text: string, found: readonly PersonalSpan[]): PersonalSpan[] {
  const kinds = new Map<string, PersonalKind>();
  for (const span of found) {
    const value = text.slice(span.start, span.end);
    if (span.kind === 'name') for (const [word] of occurrencesOf(value, token)) remember(word);
    else if (numberKinds.has(span.kind) && value.length >= shortest.number) kinds.set(value, span.kind);
  }
  if (kinds.size === 0) return [];
  return occurrencesOf(text, token).flatMap(({ 0: word, index }) => {
    const kind = kinds.get(word);
    return kind ? [{ kind, start: index, end: index + word.length }] : [];
  });

  function remember(word: string): void {
    if (word.length >= shortest.name && !isCommonWord(word) && !isThing(word)) kinds.set(word, 'name');
  }
}
