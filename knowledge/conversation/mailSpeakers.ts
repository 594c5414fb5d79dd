// Who of a mail thread is the customer and who the company, as far as addresses, names and wording tell.
// Knows parts in their order, the latest first; no book of customers.
import type { Speaker } from '../vocabulary/contact';
import type { MailPart } from './mailPart';

/** Mailboxes and names of a service; wording by which a company answers. */
const companySender =
  /(?<!\p{L})(?:(?:kunden)?-?service|support|info|kontakt|kundencenter|kundenbetreuung|vertrieb|team|help(?:desk)?|no-?reply|office|post|stadtwerke|gmbh|ag)(?!\p{L})/iu;
const companyWording =
  /(?<!\p{L})(?:vielen dank für ihre (?:e-?mail|nachricht|anfrage|rückmeldung|geduld)|ihre? (?:stadtwerke|serviceteam|kundenservice|kundenbetreuung)|ihr (?:service-?team|team|kundenservice)|wir haben ihre? (?:anliegen|anfrage)|ihr anliegen|gerne helfen wir|vorgangsnummer|thank you for (?:your (?:e-?mail|message|enquiry|inquiry)|contacting)|your customer service|we are happy to help)(?!\p{L})/iu;
/** Mailboxes of people: that two write from there makes them no company. */
const freeMail =
  /^(?:gmx|web|gmail|googlemail|t-online|outlook|hotmail|live|yahoo|icloud|me|freenet|posteo|mailbox|aol|proton|protonmail)\.[a-z.]+$/i;

/** One a part. What nothing tells is the customer's at the top, and else the other side of the part above. */
export function speakersOf(parts: readonly MailPart[]): readonly Speaker[] {
  const ownDomain = ownDomainOf(parts);
  const speakers: Speaker[] = [];
  for (const [at, part] of parts.entries()) speakers.push(speakerOf(part, parts, speakers, ownDomain, at));
  return speakers;
}

function speakerOf(
  part: MailPart,
  parts: readonly MailPart[],
  above: readonly Speaker[],
  ownDomain: string | undefined,
  at: number,
): Speaker {
  const domain = domainOf(part.from);
  if (ownDomain !== undefined && domain === ownDomain) return 'agent';
  const same = parts.findIndex((other, place) => place < at && isSame(other.from, part.from));
  if (same >= 0) return above[same]!;
  if (companyWording.test(part.text) || companySender.test(senderWords(part.from))) return 'agent';
  // Nobody tells which company it is: a mailbox of people's is the customer's, any other whoever is answered.
  if (domain !== undefined && (ownDomain !== undefined || freeMail.test(domain))) return 'customer';
  return at === 0 || above[at - 1] === 'agent' ? 'customer' : 'agent';
}

/** The company's: whom the latest mail was sent to, unless people's mailboxes are there, or whoever writes as a service. */
function ownDomainOf(parts: readonly MailPart[]): string | undefined {
  const services = parts.filter(
    ({ from, text }) => companySender.test(senderWords(from)) || companyWording.test(text),
  );
  const candidates = [...services.map(({ from }) => from), ...(parts[0] ? [parts[0].to] : [])];
  return candidates.map(domainOf).find((domain) => domain !== undefined && !freeMail.test(domain));
}

const domainOf = (sender: string): string | undefined => /@([\w.-]+\.\w+)/.exec(sender)?.[1]?.toLowerCase();

/** Name and mailbox, without the domain: a customer may work for a company. */
const senderWords = (sender: string): string => sender.replace(/@[\w.-]+/g, ' ');

function isSame(a: string, b: string): boolean {
  const [left, right] = [addressOf(a), addressOf(b)];
  return left !== '' && left === right;
}

const addressOf = (sender: string): string =>
  (/[\w.+-]+@[\w.-]+/.exec(sender)?.[0] ?? sender.replace(/[<>"']/g, '')).trim().toLowerCase();
