// The parts of a MIME message: mails (.eml) and saved web pages (.mhtml).
// Knows postal-mime; nothing else does.
import PostalMime, { type Address, type Email } from 'postal-mime';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { withMisreadSigns } from '../../../knowledge/language/misreadSigns';
import { type MailPeople, type MailPerson, mailPeople } from './mailPeople';
import type { MimePart } from './mimePart';
import { isTnef, readTnef } from './readTnef';
import { isSealed } from './sealedMail';
import { signedContent } from './signedContent';

/** Real mails nest 5 deep. */
const maxNestingDepth = 50;
const maxHeadersSize = 2 * 1024 * 1024;

export interface MimeMessage extends MailPeople {
  readonly subject?: string;
  readonly sentAtMs?: number;
  readonly html?: string;
  /** As Outlook keeps the body where it has no HTML. */
  readonly rtf?: Uint8Array;
  readonly text?: string;
  readonly parts: readonly MimePart[];
  /** First value of a header, name in lower case. */
  header(name: string): string | undefined;
}

/** Signatures around signatures; gateways add one to the sender's. */
const maxSignatures = 3;

/**
 * What is only signed is read, its signature is not checked. Throws SOURCE_MAIL_SEALED, SOURCE_TOO_DEEP, SOURCE_DAMAGED. A
 * message inside a message is a part like any other.
 */
export async function readMime(
  bytes: Uint8Array,
  source: string,
  format: string,
  signatures = 0,
): Promise<MimeMessage> {
  const email = await parse(bytes, source, format);
  const header = (name: string): string | undefined => email.headers.find(({ key }) => key === name)?.value;
  const sentAtMs = Date.parse(email.date ?? '');
  const envelope = {
    ...(email.subject && { subject: withMisreadSigns(email.subject) }),
    ...(Number.isFinite(sentAtMs) && { sentAtMs }),
    ...mailPeople(email.from && personOf(email.from), (email.to ?? []).map(personOf)),
    header,
  };
  if (isSealed({ contentType: header('content-type'), text: email.text })) {
    const [wrapped] = email.attachments.map(partOf);
    const signed = wrapped && signatures < maxSignatures ? signedContent(wrapped.bytes) : undefined;
    if (!signed) throw new TablettError('SOURCE_MAIL_SEALED', { source });
    return { ...(await readMime(signed, source, format, signatures + 1)), ...envelope };
  }
  return withUnpacked({
    ...envelope,
    ...(email.html && { html: withMisreadSigns(email.html) }),
    ...(email.text && { text: withMisreadSigns(email.text) }),
    parts: email.attachments.map(partOf),
  });
}

/** What lies in a winmail.dat takes its place; its text is that of the mail where the mail has none of its own. */
function withUnpacked(message: MimeMessage): MimeMessage {
  const packed = message.parts.find(isTnef);
  const unpacked = packed && readTnef(packed.bytes);
  if (!unpacked) return message;
  const { parts, ...body } = unpacked;
  const says = /\S/.test(message.text ?? '') || message.html !== undefined;
  const others = message.parts.flatMap((part) => (part === packed ? parts : [part]));
  return { ...message, ...(!says && body), parts: others };
}

/** A group has a name and its members instead of an address. */
const personOf = ({ name, address }: Address): MailPerson => ({
  name: withMisreadSigns(name ?? ''),
  address: address ?? '',
});

async function parse(bytes: Uint8Array, source: string, format: string): Promise<Email> {
  try {
    const limits = { forceRfc822Attachments: true, maxNestingDepth, maxHeadersSize };
    return await PostalMime.parse(withoutMailboxLine(bytes), limits);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : '';
    if (/nesting depth/i.test(reason))
      throw new TablettError('SOURCE_TOO_DEEP', {
        source,
        depth: maxNestingDepth + 1,
        maxDepth: maxNestingDepth,
      });
    const details = { source, format, reason: 'its parts cannot be told apart' };
    throw new TablettError('SOURCE_DAMAGED', details, thrown);
  }
}

/** "From x@y Mon …": mailboxes of Unix put it before the headers. */
function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  if (view.toString('latin1', start, start + 5) !== 'From ') return view.subarray(start);
  return view.subarray(Math.max(view.indexOf(10), 0) + 1);
}

function partOf({
  filename,
  mimeType,
  disposition,
  related,
  contentId,
  content,
}: Email['attachments'][number]) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return {
    ...(filename && { fileName: withMisreadSigns(filename) }),
    mediaType: mimeType,
    ...(contentId && { contentId: contentId.replace(/^<|>$/g, '') }),
    inline: related === true || disposition === 'inline',
    bytes,
  };
}
