// A concern that came from outside, as a value: where from, its name in words, and what of it goes into the field.
// Pure.
import type { Contact } from '../../../knowledge/vocabulary/contact';
import type { Translator } from '../../i18n/t';

/** `turns`: the contact at the desk went on while the hand was in the field. */
export type Arrived =
  | { readonly kind: 'text'; readonly how: 'selection' | 'clipboard' | 'link'; readonly text: string }
  | {
      readonly kind: 'contact';
      readonly contact: Contact;
      readonly how: 'mail' | 'contact' | 'turns';
    };

export function arrivedName(arrived: Arrived, { t }: Translator): string {
  if (arrived.kind === 'text') return t(`arrival.${arrived.how}`);
  const { title } = arrived.contact;
  const named = arrived.how === 'contact' && title !== undefined;
  return named ? t('arrival.contactNamed', { title }) : t(`arrival.${arrived.how}`);
}

/** What goes into the field. */
export function arrivedText(arrived: Arrived): string {
  return arrived.kind === 'text'
    ? arrived.text.trim()
    : contactText(arrived.contact, arrived.contact.present);
}

/** What is asked for that text where it is not the text itself. */
export function arrivedQuestion(arrived: Arrived): string {
  return arrived.kind === 'text' ? '' : contactQuestion(arrived.contact, arrived.contact.present);
}

/** What is asked of the base for a concern that is read otherwise; empty: what is read. */
export function contactQuestion({ concerns }: Contact, no: number): string {
  const concern = concerns.find((each) => each.no === no);
  return concern?.written === undefined ? '' : concern.text.trim();
}

/** A concern of the contact as it is read; before one is understood, what the customer said. */
export function contactText({ concerns, turns }: Contact, no: number): string {
  const concern = concerns.find((each) => each.no === no);
  if (concern !== undefined) return (concern.written ?? concern.text).trim();
  const said = turns.filter(({ speaker }) => speaker === 'customer').map(({ text }) => text);
  return said.join('\n').trim();
}
