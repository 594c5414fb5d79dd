// A mail as a conversation: a file that the shell has a token for, or pasted text; both open a contact.
// Files are read in the process that reads sources (indexer/pipeline), never here.
import { basename } from 'node:path';
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import { mailThread } from '../../../../knowledge/conversation/mailThread';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import { customerOf } from '../../../../knowledge/understanding/customerOf';
import type { Contact, OriginalMail } from '../../../../knowledge/vocabulary/contact';
import type { Contacts, DayParts } from '../dayParts';

type MailGiven = Parameters<Handlers<typeof contactCalls>['openMail']>[0];
type MailParts = Pick<DayParts, 'drafts' | 'pathsOf' | 'clock' | 'closing'>;

/** Between turns whose times nobody has told. */
const minuteMs = 60_000;

/** Fails as the call of knowledge/contract/day/contactCalls.ts says. */
export async function openMail(given: MailGiven, parts: MailParts, contacts: Contacts): Promise<Contact> {
  const mail: OriginalMail =
    'text' in given ? { text: given.text, attached: [] } : await readMailFile(given.token, parts);
  const { subject, turns, mails } = mailThread(mail.text, mail);
  const customer = customerOf(mails);
  if (turns.length === 0) throw new TablettError('SOURCE_EMPTY', { source: 'mail' });
  const sentAtMs = mail.sentAtMs ?? parts.clock.nowMs();
  const { id } = contacts.open({
    channel: 'email',
    original: mail,
    ...(customer && { customer }),
    ...(subject !== '' && { title: subject.slice(0, 500) }),
  });
  const said = turns.map((turn, at) => ({
    ...turn,
    final: true,
    atMs: sentAtMs - (turns.length - 1 - at) * minuteMs,
  }));
  return contacts.append(id, said);
}

async function readMailFile(token: string, { drafts, pathsOf, clock, closing }: MailParts) {
  const [path] = pathsOf(token);
  if (path === undefined) throw new TablettError('SOURCE_TOKEN_UNKNOWN');
  // By its name only: what reading says of it goes to the page, which gets no path.
  return drafts.mail({ source: basename(path), path, nowMs: clock.nowMs() }, closing);
}
