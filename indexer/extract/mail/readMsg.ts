// An Outlook message (.msg) → the same as a mail.
// Knows msgreader; nothing else does.
import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { withMisreadSigns } from '../../../knowledge/language/misreadSigns';
import { maxMarkupLength } from '../extractLimits';
import { guardCompoundFile } from '../guardCompoundFile';
import { unpackRtf } from '../rtf/unpackRtf';
import { guessedMediaType } from './guessedMediaType';
import type { MailMessage } from './mailMembers';
import { type MailPeople, type MailPerson, mailPeople } from './mailPeople';
import type { MimePart } from './mimePart';
import { readMime } from './readMime';
import { isSealed } from './sealedMail';
import { signedContent } from './signedContent';

// The package is CommonJS: its default export stands below `default` where Node loads it as a module.
const MsgReader = 'default' in msgreader ? (msgreader as { default: typeof msgreader }).default : msgreader;

/** Throws SOURCE_MAIL_SEALED, SOURCE_DAMAGED; of a signed one also SOURCE_TOO_DEEP. */
export async function readMsg(bytes: Uint8Array, source: string): Promise<MailMessage> {
  const { messageClass, message } = openMsg(bytes, source);
  if (!/^IPM\.Note\.SMIME/i.test(messageClass)) return message;
  const signed = signedMime(message.parts);
  if (signed) {
    const { html, text, parts } = await readMime(signed, source, 'msg');
    const { html: _html, rtf: _rtf, text: _text, ...envelope } = message;
    return { ...envelope, ...(html && { html }), ...(text && { text }), parts };
  }
  if (isSealed({ messageClass })) throw new TablettError('SOURCE_MAIL_SEALED', { source });
  return message;
}

/** Outlook keeps a signed mail as it came, in its only attachment: in a CMS structure, or in the open. */
function signedMime([wrapped, ...others]: readonly MimePart[]): Uint8Array | undefined {
  if (!wrapped || others.length > 0) return undefined;
  const { buffer, byteOffset, byteLength } = wrapped.bytes;
  const head = Buffer.from(buffer, byteOffset, Math.min(byteLength, 200)).toString('latin1');
  return /^\s*(?:content-type|mime-version)\s*:/i.test(head) ? wrapped.bytes : signedContent(wrapped.bytes);
}

function openMsg(
  bytes: Uint8Array,
  source: string,
): { readonly messageClass: string; readonly message: MailMessage } {
  guardCompoundFile(bytes, source, 'msg');
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    reader.parserConfig = { ansiEncoding: 'windows-1252' };
    const fields = reader.getFileData();
    if (fields.error) throw new Error(fields.error);
    if (isSealed({ text: textOf(fields.body) })) throw new TablettError('SOURCE_MAIL_SEALED', { source });
    const sentAtMs = Date.parse(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '');
    const html = htmlOf(fields);
    const rtf = html ? undefined : rtfOf(fields);
    const message = {
      ...(isText(fields.subject) && { subject: fields.subject }),
      ...(Number.isFinite(sentAtMs) && { sentAtMs }),
      ...(html && { html }),
      ...(rtf && { rtf }),
      ...(isText(fields.body) && { text: fields.body }),
      ...peopleOf(fields),
      parts: (fields.attachments ?? []).map((attached) => partOf(attached, reader.getAttachment(attached))),
    };
    return { messageClass: textOf(fields.messageClass), message };
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const reason = 'no message can be found in it';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'msg', reason }, thrown);
  }
}

/** Bytes in the code page that the message names; 65001 is UTF-8, others are those of Windows. */
function htmlOf({ bodyHtml, html, internetCodepage = 65_001 }: FieldsData): string | undefined {
  if (isText(bodyHtml)) return bodyHtml;
  if (!(html instanceof Uint8Array)) return undefined;
  try {
    const label = internetCodepage === 65_001 ? 'utf-8' : labelOf(internetCodepage);
    return withMisreadSigns(new TextDecoder(label).decode(html));
  } catch {
    return Buffer.from(html).toString('utf8');
  }
}

/** Made of plain text, it says no more than that; what it wraps as HTML is told by its own words all the same. */
function rtfOf({ compressedRtf, body }: FieldsData): Uint8Array | undefined {
  if (!(compressedRtf instanceof Uint8Array)) return undefined;
  const rtf = unpackRtf(compressedRtf, maxMarkupLength);
  const head = rtf && Buffer.from(rtf.subarray(0, 400)).toString('latin1');
  return head?.startsWith('{\\rtf') && !(isText(body) && head.includes('\\fromtext')) ? rtf : undefined;
}

function peopleOf({ senderName, senderSmtpAddress, senderEmail, recipients }: FieldsData): MailPeople {
  const receivers = Array.isArray(recipients) ? recipients : [];
  return mailPeople(
    personOf(senderName, senderSmtpAddress ?? senderEmail),
    receivers.map(({ name, smtpAddress, email }) => personOf(name, smtpAddress ?? email)),
  );
}

/** Inside a company an address may be a path of its directory ("/O=…"), which tells a reader nothing. */
const personOf = (name: unknown, address: unknown): MailPerson => ({
  name: textOf(name),
  address: textOf(address).includes('@') ? textOf(address) : '',
});

/** A damaged message has values of any kind. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const textOf = (value: unknown): string => (isText(value) ? value : '');

const labelOf = (codePage: number): string =>
  codePage > 28_590 && codePage < 28_606 ? `iso-8859-${codePage - 28_590}` : `windows-${codePage}`;

function partOf(
  fields: FieldsData,
  { fileName, content }: { fileName: string; content: Uint8Array },
): MimePart {
  const { attachMimeTag, pidContentId, attachmentHidden } = fields;
  const guessed = fields.innerMsgContent ? 'application/vnd.ms-outlook' : guessedMediaType(textOf(fileName));
  const mediaType = isText(attachMimeTag) ? attachMimeTag : guessed;
  return {
    ...(isText(fileName) && { fileName }),
    mediaType,
    ...(isText(pidContentId) && { contentId: pidContentId.replace(/^<|>$/g, '') }),
    inline: attachmentHidden === true,
    // The library hands on nothing where a stream is lost.
    bytes: content instanceof Uint8Array ? content : new Uint8Array(),
  };
}
