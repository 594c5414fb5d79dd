// A mail (.eml, .msg) → what it says and what is attached to it.
// One outcome for both formats; how each is read stands in readMime.ts and readMsg.ts.
import type { ContainerBudget, Member, OpenedContainer } from '../container';
import { MemberNames } from '../memberNames';
import type { PictureReader } from '../pictureDesk';
import { mailBody } from './mailBody';
import type { MimePart } from './mimePart';
import type { MimeMessage } from './readMime';

/** A mail with more was made to cost time. */
const maxParts = 500;

export type MailMessage = Omit<MimeMessage, 'header'>;

/** Throws SOURCE_TOO_MANY_PARTS, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export function mailMembers(mail: MailMessage, source: string, budget: ContainerBudget): OpenedContainer {
  budget.addMembers(mail.parts.length, maxParts);
  for (const { bytes } of mail.parts) budget.addBytes(bytes.length);
  const names = new MemberNames();
  const attached = mail.parts.filter((part) => !isPartOfText(part));
  const members = attached.map((part, at): Member => {
    const name = names.claim(part.fileName || `anhang-${at + 1}${extensionOf(part.mediaType)}`);
    return { name, bytes: async () => part.bytes };
  });
  const { title: _page, ...body } = mailBody(mail, source);
  const title = subjectOf(mail.subject);
  const changed = mail.sentAtMs !== undefined && mail.sentAtMs > 0 ? { writtenAtMs: mail.sentAtMs } : {};
  return {
    own: { ...body, ...(title && { title }), pictures: picturesById(mail.parts), ...changed },
    members,
    problems: [],
    picturesOf: () => async () => undefined,
  };
}

/** A picture that the text shows, or a signature's logo. */
export const isPartOfText = ({ mediaType, contentId, inline }: MimePart): boolean =>
  mediaType.startsWith('image/') && (inline || contentId !== undefined);

/** "AW: Re: Zähler" → "Zähler". */
const subjectOf = (subject = ''): string =>
  subject.replace(/^(?:\s*(?:re|aw|fwd?|wg|antw)(?:\[\d{1,3}\])?\s*:)+/i, '').trim() || subject.trim();

function picturesById(parts: readonly MimePart[]): PictureReader {
  const byId = new Map(parts.map((part) => [part.contentId, part.bytes]));
  return async (address) => (/^cid:/i.test(address) ? byId.get(idOf(address)) : undefined);
}

function idOf(address: string): string {
  const id = address.slice('cid:'.length);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const extensions: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
};
const extensionOf = (mediaType: string): string => extensions[mediaType] ?? '';
