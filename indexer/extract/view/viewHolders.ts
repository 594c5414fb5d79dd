// What holds others: a mail → its head, its words and the names of what hangs on it; an archive → names and sizes.
// Opens nothing that is inside.

import { TablettError } from '../../../knowledge/errors/tablettError';
import type { SourceFile } from '../../../knowledge/vocabulary/sourceFile';
import { ContainerBudget } from '../container';
import { readMail } from '../mail/mailAsText';
import { MemberNames } from '../memberNames';
import { entryName } from '../zipEntryName';
import { listEntries, openZipFile } from '../zipFile';
import type { TextPart } from './textPages';

/** Names of headers are those of the format (RFC 5322). Throws SOURCE_DAMAGED, SOURCE_MAIL_SEALED, SOURCE_TOO_*. */
export async function partsOfMail(file: SourceFile): Promise<TextPart[]> {
  const { subject, from, to, sentAtMs, text, attached } = await readMail(file);
  const date = sentAtMs === undefined ? undefined : new Date(sentAtMs).toISOString().replace('T', ' ');
  const head = [
    ...[line('Subject', subject), line('From', from), line('To', to)],
    line('Date', date && `${date.slice(0, 16)} UTC`),
  ].filter((written) => written !== '');
  return [
    { text: [head.join('\n'), text.trim()].join('\n\n').trim() },
    { part: 'attachments', text: attached.join('\n') },
  ];
}

const line = (name: string, value: string | undefined): string => (value ? `${name}: ${value}` : '');

/** Also of locked entries. Throws SOURCE_DAMAGED, SOURCE_TOO_MANY_PARTS. */
export async function partsOfArchive(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const zip = await readable(openZipFile(bytes, 'namesAsBytes'), source);
  new ContainerBudget(source).addMembers(zip.entryCount);
  const names = new MemberNames();
  const lines = (await readable(listEntries(zip), source)).flatMap((entry) => {
    const written = entryName(entry);
    return /[\\/]$/.test(written) ? [] : [`${names.claim(written)}\t${sizeText(entry.uncompressedSize)}`];
  });
  return [{ text: lines.join('\n') }];
}

async function readable<Value>(reading: Promise<Value>, source: string): Promise<Value> {
  try {
    return await reading;
  } catch (thrown) {
    const reason = 'its list of contents cannot be read';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'zip', reason }, thrown);
  }
}

/** The same in every language. */
const sizeText = (bytes: number): string =>
  bytes < 1_000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1e3)} kB`
      : `${Math.round(bytes / 1e6)} MB`;
