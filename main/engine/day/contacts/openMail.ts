// A mail as a conversation.
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import type { Contacts, DayParts } from '../dayParts';

type MailGiven = Parameters<Handlers<typeof contactCalls>['openMail']>[0];

export async function openMail(given: MailGiven, _parts: DayParts, contacts: Contacts): Promise<Contact> {
  const contact = contacts.open({ channel: 'email' });
  const text = 'text' in given ? given.text : '';
  return contacts.append(contact.id, [{ speaker: 'customer', text, final: true }]);
}
