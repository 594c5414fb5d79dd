// How a letter begins: "Sehr geehrte Frau Müller" where somebody has written the form, else "Guten Tag Petra Müller".
// Guesses neither form nor name: what nobody has told stays an open field.
import type { AddressForm, Customer } from '../vocabulary/contact';
import type { Language } from '../vocabulary/language';
import { nameParts, surnameOf } from '../vocabulary/personName';
import type { KeyFact } from '../vocabulary/understanding';
import { replyWords } from './replyWords';

export interface Salutation {
  /** With the blank before the name. */
  readonly lead: string;
  readonly name?: string;
}

interface Known {
  readonly customer?: Customer;
  readonly concern: string;
  readonly facts: readonly KeyFact[];
  readonly language: Language;
}

export function salutationOf({ customer, language, ...told }: Known): Salutation {
  const { salutation, addressed } = replyWords[language];
  const person = customer ?? introduced(told);
  if (!person) return { lead: salutation };
  if (!person.form) return { lead: salutation, name: person.name };
  const [lead, words] = addressed[person.form];
  return { lead, name: words.replace('{name}', () => titledSurname(person.name, language)) };
}

/** Of several titles a letter names the first. English writes them without their dot. */
function titledSurname(name: string, language: Language): string {
  const [title] = nameParts(name).titles;
  const surname = surnameOf(name);
  return title ? `${language === 'en' ? title.replace(/\.$/, '') : title} ${surname}` : surname;
}

const introductions: readonly (readonly [AddressForm, RegExp])[] = [
  ['female', introduction('frau|mrs|ms')],
  ['male', introduction('herr|mr')],
  ['family', introduction('familie')],
];

function introduction(form: string): RegExp {
  return new RegExp(
    `(?:hier (?:ist|spricht|schreibt)|mein name ist|ich bin|this is|my name is|i am)(?: die| der)? (?:${form})\\.? $`,
    'i',
  );
}

/** Whoever the words name as themselves. Two names are two people: which of them is written to, the agent knows. */
function introduced({ concern, facts }: Pick<Known, 'concern' | 'facts'>): Customer | undefined {
  const names = facts.filter(({ kind }) => kind === 'name');
  const [fact] = names;
  if (!fact || new Set(names.map(({ text }) => text.trim())).size > 1) return undefined;
  const name = fact.text.trim();
  const before = fact.end > fact.start ? concern.slice(0, fact.start) : '';
  const form = introductions.find(([, pattern]) => pattern.test(before))?.[0];
  if (form) return { name, form };
  // "Weber" alone is no way to address anybody.
  return nameParts(name).words.length > 1 ? { name } : undefined;
}
