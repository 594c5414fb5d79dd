// Who wrote a mail and to whom, as a reader sees them: `Name <address>`, several of them with commas.
// Knows no format of mails.

export interface MailPeople {
  readonly from?: string;
  readonly to?: string;
}

/** Each part may be empty: a group has no address, a sender often no name. */
export interface MailPerson {
  readonly name: string;
  readonly address: string;
}

/** Of more than these, a reader needs no name. */
const mostPeople = 20;

/** What nobody is named in is left out. */
export function mailPeople(sender: MailPerson | undefined, receivers: readonly MailPerson[]): MailPeople {
  const from = sender ? words(sender) : '';
  const to = receivers.slice(0, mostPeople).map(words).filter(Boolean).join(', ');
  return { ...(from && { from }), ...(to && { to }) };
}

function words({ name, address }: MailPerson): string {
  const known = name.trim();
  if (!address) return known;
  return known && known !== address ? `${known} <${address}>` : address;
}
