// Outlook messages for the tests, written as compound files by the reader's own writer (MS-OXMSG, section 2.4).
// No free program that writes them is at hand; not part of the product, nothing but tests imports it.
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';

interface MsgAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly contentId?: string;
}
export interface MsgFields {
  readonly subject: string;
  /** Default: none is written. */
  readonly messageClass?: string;
  readonly body?: string;
  readonly html?: string;
  /** Kept without compression, as the format allows. */
  readonly rtf?: string;
  readonly sender?: { readonly name: string; readonly address: string };
  readonly attachments?: readonly MsgAttachment[];
}

type Burned = Entry & { children?: number[] };
const kinds = { directory: 1, stream: 2, root: 5 };

export function msgOf({
  subject,
  messageClass,
  body,
  html,
  rtf,
  sender,
  attachments = [],
}: MsgFields): Buffer {
  const entries: Burned[] = [{ name: 'Root Entry', type: kinds.root, length: 0, children: [] }];
  const add = (parent: number, name: string, bytes?: Uint8Array): number => {
    const at = entries.length;
    // The writer takes whole buffers: one of its own for each stream.
    const own = bytes && Uint8Array.from(bytes);
    const stream = own && { binaryProvider: () => own, length: own.length };
    entries.push({ name, type: bytes ? kinds.stream : kinds.directory, length: 0, children: [], ...stream });
    entries[parent]?.children?.push(at);
    return at;
  };
  const text = (parent: number, tag: string, value: string | undefined): void => {
    if (value !== undefined) add(parent, `__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'));
  };
  text(0, '001A', messageClass);
  text(0, '0037', subject);
  text(0, '1000', body);
  text(0, '0C1A', sender?.name);
  text(0, '5D01', sender?.address);
  if (html !== undefined) add(0, '__substg1.0_10130102', Buffer.from(html, 'utf8'));
  if (rtf !== undefined) add(0, '__substg1.0_10090102', wrappedRtf(Buffer.from(rtf, 'latin1')));
  add(0, '__properties_version1.0', Buffer.concat([Buffer.alloc(32), number(0x3fde, 65_001)]));
  for (const [at, { name, bytes, mediaType, contentId }] of attachments.entries()) {
    const folder = add(0, `__attach_version1.0_#${at.toString(16).padStart(8, '0')}`);
    text(folder, '3707', name);
    text(folder, '370E', mediaType);
    text(folder, '3712', contentId);
    add(folder, '__substg1.0_37010102', bytes);
    add(folder, '__properties_version1.0', Buffer.concat([Buffer.alloc(8), number(0x3705, 1)]));
  }
  return Buffer.from(burn(entries));
}

function wrappedRtf(rtf: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, rtf]);
}

/** A property of a fixed length: a 32-bit number. */
function number(tag: number, value: number): Buffer {
  const property = Buffer.alloc(16);
  property.writeUInt16LE(0x0003, 0);
  property.writeUInt16LE(tag, 2);
  property.writeUInt32LE(6, 4);
  property.writeUInt32LE(value, 8);
  return property;
}
