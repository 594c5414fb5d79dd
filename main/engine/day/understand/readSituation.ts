// What a call of understanding is about: the text, its language and details, and the contact it belongs to.
// Reads only; nothing of it outlives the call.
import { detectLanguage } from '../../../../knowledge/language/detectLanguage';
import { analyseConcern } from '../../../../knowledge/query/analyseConcern';
import { type CalendarDay, calendarDay } from '../../../../knowledge/understanding/calendarDay';
import { findFacts } from '../../../../knowledge/understanding/findFacts';
import type { Query } from '../../../../knowledge/vocabulary/concern';
import type { Contact, Customer } from '../../../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { Language } from '../../../../knowledge/vocabulary/language';
import type { KeyFact } from '../../../../knowledge/vocabulary/understanding';
import type { Contacts, DayParts } from '../dayParts';

export interface GivenSituation {
  readonly text: string;
  readonly contactId?: string;
  readonly shown: readonly { readonly articleId: ArticleId; readonly likelihood?: number }[];
  readonly likelihoods: readonly number[];
  readonly unhelpfulInRow: number;
  readonly language: Language;
}

/** `said`: the customer's turns in order, or the typed text alone · `facts`: those of the text first, then of the other turns. */
export interface Situation {
  readonly text: string;
  readonly query: Query;
  readonly facts: readonly KeyFact[];
  readonly said: readonly string[];
  readonly contact: Contact | undefined;
}

/** The latest turns that are read for details. */
const turnsRead = 60;

/** An empty text stands for the contact's present concern; without text a contact that is gone fails with CONTACT_MISSING. */
export function readSituation(given: GivenSituation, parts: DayParts, contacts: Contacts): Situation {
  const contact = contactOf(given, contacts);
  const present = contact?.concerns.find(({ no }) => no === contact.present);
  const text = given.text.trim() === '' ? (present?.written ?? present?.text ?? given.text) : given.text;
  const turns = contact?.turns.filter(({ speaker }) => speaker === 'customer') ?? [];
  const said = turns.map((turn) => turn.text).filter((words) => words.trim() !== '');
  const { query } = analyseConcern({ text }, parts.lexicalIndex);
  return {
    text,
    query,
    facts: withCustomer(withElsewhere(text, said.slice(-turnsRead), today(parts)), contact?.customer),
    said: said.length > 0 ? said : [text],
    contact,
  };
}

/** The words on the page are understood without their contact, too: it may have ended meanwhile. */
function contactOf({ contactId, text }: GivenSituation, contacts: Contacts): Contact | undefined {
  if (contactId === undefined) return undefined;
  try {
    return contacts.read(contactId);
  } catch (thrown) {
    if (text.trim() === '') throw thrown;
    return undefined;
  }
}

/** The text's facts, and those of other turns; the latter stand nowhere in the text: at its beginning, without length. */
function withElsewhere(text: string, said: readonly string[], day: CalendarDay): KeyFact[] {
  const facts = findFacts(text, day);
  const known = new Set(facts.map(keyOf));
  for (const fact of said.flatMap((words) => findFacts(words, day))) {
    // Days and amounts of other concerns would mislead; who the customer is holds for all of them.
    if (fact.kind === 'date' || fact.kind === 'amount' || known.has(keyOf(fact))) continue;
    known.add(keyOf(fact));
    facts.push({ ...fact, start: 0, end: 0 });
  }
  return facts;
}

/** Whoever has signed is named by head and signature, which are no part of what is asked. */
function withCustomer(facts: KeyFact[], customer: Customer | undefined): KeyFact[] {
  if (!customer || facts.some(({ kind, value }) => kind === 'name' && value === customer.name)) return facts;
  return [{ kind: 'name', text: customer.name, value: customer.name, start: 0, end: 0 }, ...facts];
}

const keyOf = ({ kind, value }: KeyFact): string => `${kind} ${value.toLowerCase()}`;

/** In local time, as people mean it. */
function today({ clock }: Pick<DayParts, 'clock'>): CalendarDay {
  const now = new Date(clock.nowMs());
  return calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '2000-01-01';
}

/** What the customer said last, for how they feel: the latest turn, or the text. */
export function latestWords({ said, text, contact }: Situation): {
  readonly text: string;
  readonly language: Language;
} {
  const latest = contact ? (said.at(-1) ?? text) : text;
  return { text: latest, language: detectLanguage(latest) };
}
