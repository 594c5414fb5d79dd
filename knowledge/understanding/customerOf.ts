// Who writes a mail, and how they are addressed: out of its head, its signature, and how the company has addressed them before.
// A name is taken only where it can be no company's and no mailbox's; a form of address is never guessed from a first name.
import { closesMail } from '../language/mailFrame';
import { firstNames } from '../privacy/firstNames';
import { isCommonWord, isThing } from '../privacy/nameWords';
import type { AddressForm, Customer, Speaker } from '../vocabulary/contact';
import { occurrencesOf } from '../vocabulary/occurrences';
import { nameParts, surnameOf } from '../vocabulary/personName';

/** One message of a thread. `from`: name and address as its head has them · `text`: as written. */
export interface WrittenMail {
  readonly speaker: Speaker;
  readonly from: string;
  readonly text: string;
}

/** `mails`: the latest first. Undefined where nobody is named. Linear in their length; never throws. */
export function customerOf(mails: readonly WrittenMail[]): Customer | undefined {
  const addressed = mails
    .filter(({ speaker }) => speaker === 'agent')
    .flatMap(({ text }) => addressedIn(text));
  const named = mails.filter(({ speaker }) => speaker === 'customer').flatMap(namesOf);
  const whole = named.find(({ name, form }) => form || nameParts(name).words.length > 1);
  if (!whole) return addressed[0];
  const before = addressed.find((other) => surnameOf(other.name) === surnameOf(whole.name));
  const form = whole.form ?? before?.form;
  return { name: whole.name, ...(form && { form }) };
}

function namesOf({ from, text }: WrittenMail): readonly Customer[] {
  return [shownName(from), ...signaturesOf(text)].flatMap((words) => personIn(words) ?? []);
}

const longestName = 80;

/** "Müller, Petra (privat)" <p@web.example> → Petra Müller */
function shownName(from: string): string {
  const words = from
    .slice(0, 400)
    .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*\)|["„“”]|\S+@\S+/g, ' ')
    .replace(/\s(?:via|\||[-–])\s.*$/i, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [surname, first, ...more] = words.split(/\s*,\s*/);
  const turned = first && surname && more.length === 0 ? `${first} ${surname}` : words;
  return inCapitals(turned);
}

/** "PETRA MÜLLER", "petra müller" → Petra Müller */
function inCapitals(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const closing = /(?:gr(?:ü|ue|u)(?:ß|ss)\p{L}*|mfg|regards|wishes|sincerely|faithfully)[\s,]+(.+)$/iu;

/** What follows closing words, on their own line and on the next one. */
function signaturesOf(text: string): readonly string[] {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, at) =>
    closesMail(line) ? [closing.exec(line)?.[1] ?? '', lines[at + 1] ?? ''] : [],
  );
}

const forms: readonly (readonly [AddressForm, RegExp])[] = [
  ['female', /^(?:frau|mrs|ms|miss)(?:\.|\b)\s*/i],
  ['male', /^(?:herrn?|mr)(?:\.|\b)\s*/i],
  ['family', /^(?:familie|fam\.)\s*/i],
];
const company =
  /(?<!\p{L})(?:gmbh|mbh|ag|kg|ohg|ug|gbr|se|e\. ?v|inc|ltd|llc|verein|praxis|kanzlei|team|service|support|info|kontakt|office|no-?reply|stadtwerke)(?!\p{L})/iu;

/** A person's name and nothing else; "Frau" before it tells the form. */
function personIn(given: string): Customer | undefined {
  const written = given.replace(/[\s,;.]+$/, '').trim();
  if (written === '' || written.length > longestName || /[\d@:/?!_]/.test(written) || company.test(written))
    return undefined;
  const form = forms.find(([, pattern]) => pattern.test(written));
  const name = form ? written.replace(form[1], '') : written;
  const { titles, words } = nameParts(name);
  if (words.length === 0 || words.length > 5 || !words.every(isNameWord)) return undefined;
  const known = form !== undefined || titles.length > 0 || firstNames.has(words[0]!);
  const own = words.filter((word) => !particle.test(word));
  if (own.some(isCommonWord) || (!known && own.some(isThing))) return undefined;
  return { name, ...(form && { form: form[0] }) };
}

const particle =
  /^(?:von|vom|van|zu|zur|de|den|der|del|della|di|da|dos|du|la|le|el|al|ten|ter|bin|und|and|&)$/i;
const isNameWord = (word: string): boolean => particle.test(word) || /^\p{Lu}[\p{L}'’-]*\.?$/u.test(word);

const salutation =
  /^[ \t>]*(?:sehr (?:ge|ver)ehrte[rs]?|guten (?:tag|morgen|abend)|hallo|liebe[rs]?|dear|hello)(?:,? (?:sehr geehrte[rs]?|liebe[rs]?))? ((?:frau|herrn?|familie|mrs?|ms|miss)\b\.?[^\n,!]{2,60})[,!]/gim;

/** How the company has addressed the customer: "Guten Tag Frau Dr. Müller,". */
function addressedIn(text: string): readonly Customer[] {
  return occurrencesOf(text.slice(0, 20_000), salutation).flatMap(([, words = '']) => personIn(words) ?? []);
}
