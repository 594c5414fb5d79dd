// A mail file (.eml, .msg) → its words as plain text with `>` before quoted history, and who sent it to whom.
// One outcome for both formats; attachments are not opened.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { SourceFile } from '../../../knowledge/vocabulary/sourceFile';
import { plainText } from '../plainText';
import { mailBody } from './mailBody';
import { isPartOfText, type MailMessage } from './mailMembers';
import type { MimePart } from './mimePart';
import { readMime } from './readMime';
import { readMsg } from './readMsg';

export interface MailAsText {
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sentAtMs?: number;
  /** Names of what hangs on it; pictures inside the text are none. */
  readonly attached: readonly string[];
  readonly text: string;
}

/** A conversation of more has been pasted, not written. UTF-16 units. */
const longestText = 100_000;

/** Throws SOURCE_UNSUPPORTED where it is no mail, SOURCE_EMPTY where it says nothing, SOURCE_DAMAGED, SOURCE_MAIL_SEALED, SOURCE_TOO_*. */
export async function mailAsText(file: SourceFile): Promise<MailAsText> {
  const mail = await readMail(file);
  if (!/[\p{L}\p{N}]/u.test(mail.text)) throw new TablettError('SOURCE_EMPTY', { source: file.source });
  return { ...mail, text: mail.text.slice(0, longestText) };
}

/** The same of a mail that may say nothing, in its whole length. Throws as mailAsText does, but for SOURCE_EMPTY. */
export async function readMail(file: SourceFile): Promise<MailAsText> {
  const mail = await opened(file);
  const { subject, from, to, sentAtMs, text = '', parts } = mail;
  return {
    attached: attachedTo(parts),
    text: plainText(/\S/.test(text) ? text : linesOf(mailBody(mail, file.source).root)),
    ...(subject && { subject: plainText(subject).slice(0, 500) }),
    ...(from && { from: plainText(from).slice(0, 2000) }),
    ...(to && { to: plainText(to).slice(0, 2000) }),
    ...(sentAtMs !== undefined && { sentAtMs }),
  };
}

async function opened(file: SourceFile): Promise<MailMessage> {
  const { source, format } = file;
  if (!('bytes' in file)) throw new TablettError('SOURCE_UNSUPPORTED', { source, format });
  if (format === 'msg') return readMsg(file.bytes, source);
  if (format !== 'eml') throw new TablettError('SOURCE_UNSUPPORTED', { source, format });
  return readMime(file.bytes, source, format);
}

/** More names than these say no more. */
const mostNamed = 50;

const attachedTo = (parts: readonly MimePart[]): readonly string[] =>
  parts
    .filter((part) => part.fileName !== undefined && !isPartOfText(part))
    .slice(0, mostNamed)
    .map(({ fileName = '' }) => plainText(fileName).trim().slice(0, 200));

const blocks =
  /^(?:p|div|li|tr|h[1-6]|ul|ol|table|blockquote|pre|hr|section|article|header|footer|address|dt|dd)$/;

/** The lines a reader sees; what stands in a quote has `>` before it. */
function linesOf(root: Root): string {
  const lines = childLines(root.children).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function childLines(children: readonly (RootContent | ElementContent)[]): string {
  return children.map(textOfNode).join('');
}

function textOfNode(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const inner = childLines((node as Element).children);
  if (node.tagName === 'blockquote') return `\n${quoted(inner)}\n`;
  return blocks.test(node.tagName) ? `\n${inner}\n` : inner;
}

const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
