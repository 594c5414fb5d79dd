// A mail with its history as a conversation: who wrote what, the oldest first.
// Knows how programs quote, forward and head a history (mailFrame.ts); no file, no format.
import { headerFields, headerSize, quotedLine, withoutMailFrame } from '../language/mailFrame';
import type { Speaker } from '../vocabulary/contact';
import type { MailPart } from './mailPart';
import { speakersOf } from './mailSpeakers';

/** `from`, `to`: name and address as a header has them. */
export interface MailHead {
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What one wrote, without salutation, closing, signature and disclaimer. */
export interface MailTurn {
  readonly speaker: Speaker;
  readonly text: string;
}

export interface MailThread {
  readonly subject: string;
  readonly turns: readonly MailTurn[];
  /** The messages as they were written, the latest first. */
  readonly mails: readonly (MailPart & { readonly speaker: Speaker })[];
}

/** Deeper history repeats itself. */
const mostParts = 30;

/** The turns of a mail as plain text; empty where nobody says anything. Linear in its length. */
export function mailThread(text: string, head: MailHead = {}): MailThread {
  const parts: MailPart[] = [];
  const lines = text.split(/\r\n?|\n/);
  const top = topHeader(lines);
  const own = { from: head.from ?? '', to: head.to ?? '' };
  collect(top ? lines.slice(top.size) : lines, top?.head ?? own, parts);
  const subject = withoutReplyMarks(head.subject ?? top?.subject ?? '');
  const written = parts.filter((part) => /[\p{L}\p{N}]/u.test(bodyOf(part.text)));
  const speakers = speakersOf(written);
  const turns = written.map((part, at) => ({ speaker: speakers[at]!, text: bodyOf(part.text) })).reverse();
  const mails = written.map((part, at) => ({ ...part, speaker: speakers[at]! }));
  return { subject, turns: withSubject(turns, subject), mails };
}

interface Header {
  readonly size: number;
  readonly head: Pick<MailPart, 'from' | 'to'>;
  readonly subject: string;
}

/** A pasted mail begins with its own header; copied out of a mail program it may be two lines, or the subject alone. */
function topHeader(lines: readonly string[]): Header | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || quotedLine.test(lines[first]!)) return undefined;
  const fields = headerFields(lines, first);
  const isHeader = fields >= 2 || (fields === 1 && subjectField.test(lines[first]!));
  const size = isHeader ? fields : headerSize(lines, first);
  return size > 0 ? { ...headerOf(lines.slice(first, first + size)), size: first + size } : undefined;
}

interface History {
  readonly head: Pick<MailPart, 'from' | 'to'>;
  readonly lines: string[];
}

/** Own lines become a part, and after it what is quoted below or between them. */
function collect(lines: readonly string[], head: History['head'], parts: MailPart[]): void {
  const own: string[] = [];
  const answered: History = { head: nobody, lines: [] };
  const histories: History[] = [answered];
  for (let from = 0; from < lines.length; ) {
    const size = headerSize(lines, from);
    if (size > 0) {
      const rest = lines.slice(from + size);
      const quoted = quotedLength(rest);
      // A header without `>` opens a history down to the end.
      const history = quoted > 0 ? rest.slice(0, quoted).map(unquotedOnce) : rest;
      histories.push({ head: headerOf(lines.slice(from, from + size)).head, lines: history });
      from += size + history.length;
    } else if (quotedLine.test(lines[from]!)) {
      // Piece by piece, with answers between: one message all the same.
      answered.lines.push(unquotedOnce(lines[from]!));
      from += 1;
    } else {
      own.push(lines[from]!);
      from += 1;
    }
  }
  parts.push({ ...head, text: own.join('\n') });
  for (const history of histories)
    if (history.lines.length > 0 && parts.length < mostParts) collect(history.lines, history.head, parts);
}

const nobody: History['head'] = { from: '', to: '' };

/** Lines that begin with `>`, blank ones between them included. */
function quotedLength(lines: readonly string[]): number {
  let end = 0;
  for (const [at, line] of lines.entries()) {
    if (quotedLine.test(line)) end = at + 1;
    else if (line.trim() !== '') break;
  }
  return end;
}

const unquotedOnce = (line: string): string => line.replace(/^\s*> ?/, '');

const field = (name: string): RegExp => new RegExp(`^\\s*>?\\s*\\*?(?:${name})\\s?:\\*?\\s*(.+)$`, 'i');
const fromField = field('von|from');
const toField = field('an|to');
const subjectField = field('betreff|subject');
/** "Am 3.4. um 9 Uhr schrieb X <x@y>:", "On …, X wrote:", "X schrieb am …:" */
const authorLine =
  /\b(?:schrieb|hat)\s+(?!am\b)(.{2,160}?)(?:\s+geschrieben)?\s*:\s*$|\d\s*(?:uhr|[ap]m)?,?\s+([^,\d][^\d]{1,120}?)\s+wrote:\s*$|^>?\s*(.{2,120}?)\s+(?:schrieb am|wrote on|hat am)\b/i;

function headerOf(lines: readonly string[]): Omit<Header, 'size'> {
  const wordsOf = (pattern: RegExp): string =>
    lines.map((line) => pattern.exec(line)?.[1]).find((value) => value !== undefined) ?? '';
  const wrote = authorLine.exec(lines.join(' ').trim());
  const from = wordsOf(fromField) || (wrote?.[1] ?? wrote?.[2] ?? wrote?.[3] ?? '');
  return { head: { from: from.trim(), to: wordsOf(toField).trim() }, subject: wordsOf(subjectField) };
}

const bodyOf = (text: string): string =>
  withoutMailFrame(text)
    .lines.join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const withoutReplyMarks = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|aw|fwd?|wg|antw)(?:\[\d{1,3}\])?\s*:)+/i, '').trim();

/** The subject often names the concern: it opens what the customer wrote first. */
function withSubject(turns: readonly MailTurn[], subject: string): readonly MailTurn[] {
  const first = turns.findIndex(({ speaker }) => speaker === 'customer');
  if (first < 0 || subject === '') return turns;
  return turns.map((turn, at) =>
    at === first && !turn.text.includes(subject) ? { ...turn, text: `${subject}\n\n${turn.text}` } : turn,
  );
}
