// What Outlook packs into winmail.dat (TNEF, MS-OXTNEF) → the text and the attachments of the mail that it hangs on.
// Own reader: what there is on npm brings loggers and command lines along. Reads within its bytes only; never throws.
import { withMisreadSigns } from '../../../knowledge/language/misreadSigns';
import { maxMarkupLength } from '../extractLimits';
import { unpackRtf } from '../rtf/unpackRtf';
import { guessedMediaType } from './guessedMediaType';
import type { MimePart } from './mimePart';

export interface TnefContent {
  readonly html?: string;
  readonly rtf?: Uint8Array;
  readonly text?: string;
  readonly parts: readonly MimePart[];
}

const signature = 0x223e9f78;
const attributes = {
  begins: 0x00069002,
  name: 0x00018010,
  bytes: 0x0006800f,
  ofAttachment: 0x00069005,
  ofMessage: 0x00069003,
  body: 0x0002800c,
};
const properties = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  longName: 0x3707,
  mediaType: 0x370e,
  id: 0x3712,
  object: 0x3701,
};

/** Whether a part of a mail is one. */
export const isTnef = ({ mediaType, fileName = '' }: Pick<MimePart, 'mediaType' | 'fileName'>): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/i.test(mediaType) || /^winmail\.dat$/i.test(fileName);

/** A message in a message in a message. */
const maxDepth = 3;
/** Before a message that is attached as one (IID_IMessage, 00020307-0000-0000-C000-000000000046). */
const ofMessage = Buffer.from('0703020000000000c000000000000046', 'hex');

/** Undefined where it is none or is cut off. A message that is attached becomes parts: its text, and what hangs on it. */
export function readTnef(bytes: Uint8Array, depth = 0): TnefContent | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.readUInt32LE(0) !== signature) return undefined;
    return contentOf(view, depth);
  } catch {
    // Reading past the end: it is cut off.
    return undefined;
  }
}

interface Attached {
  name: string;
  mediaType: string;
  id: string;
  bytes: Uint8Array | undefined;
}

function contentOf(view: Buffer, depth: number): TnefContent {
  let message: ReadonlyMap<number, Buffer> = new Map();
  let plain = '';
  const attached: Attached[] = [];
  for (const { tag, value } of attributesOf(view)) {
    if (tag === attributes.begins) attached.push({ name: '', mediaType: '', id: '', bytes: undefined });
    const last = attached.at(-1);
    if (tag === attributes.ofMessage) message = propertiesOf(value);
    else if (tag === attributes.body) plain = wordsOf(value);
    else if (last && tag === attributes.name) last.name ||= wordsOf(value);
    else if (last && tag === attributes.bytes) last.bytes = Uint8Array.from(value);
    else if (last && tag === attributes.ofAttachment) describe(last, propertiesOf(value));
  }
  const packed = message.get(properties.rtf);
  const rtf = packed && unpackRtf(packed, maxMarkupLength);
  const html = wordsOf(message.get(properties.html));
  const text = wordsOf(message.get(properties.body)) || plain;
  return {
    ...(html && { html }),
    ...(rtf && { rtf }),
    ...(text && { text }),
    parts: attached.flatMap((one) => partsOf(one, depth)),
  };
}

function describe(attached: Attached, told: ReadonlyMap<number, Buffer>): void {
  attached.name = wordsOf(told.get(properties.longName)) || attached.name;
  attached.mediaType = wordsOf(told.get(properties.mediaType));
  attached.id = wordsOf(told.get(properties.id));
  const object = told.get(properties.object);
  const head = object?.subarray(0, ofMessage.length);
  attached.bytes ??= head?.equals(ofMessage) ? object?.subarray(ofMessage.length) : object;
}

function partsOf(attached: Attached, depth: number): MimePart[] {
  const { name, mediaType, id, bytes } = attached;
  if (!bytes) return [];
  const within = depth < maxDepth ? readTnef(bytes, depth + 1) : undefined;
  if (within) return [...textOf(within, name), ...within.parts];
  const fileName = name && { fileName: name };
  const contentId = id && { contentId: id };
  const kind = mediaType || guessedMediaType(name);
  return [{ ...fileName, ...contentId, mediaType: kind, inline: false, bytes }];
}

/** The surest form of a message's text as a file of its own. */
function textOf({ html, rtf, text }: TnefContent, name: string): MimePart[] {
  const part = (ending: string, mediaType: string, bytes: Uint8Array): MimePart[] => [
    { ...(name && { fileName: `${name}${ending}` }), mediaType, inline: false, bytes },
  ];
  if (html) return part('.html', 'text/html', Buffer.from(html));
  if (rtf) return part('.rtf', 'application/rtf', rtf);
  return text ? part('.txt', 'text/plain', Buffer.from(text)) : [];
}

/**
 * Level, tag, length, value, checksum, one after the other; what has no level was put behind by a gateway. Throws
 * RangeError where it is cut off.
 */
function* attributesOf(view: Buffer): Generator<{ readonly tag: number; readonly value: Buffer }> {
  for (let at = 6; at < view.length; ) {
    const level = view[at];
    if (level !== 1 && level !== 2) return;
    const tag = view.readUInt32LE(at + 1);
    const length = view.readUInt32LE(at + 5);
    const from = at + 9;
    if (from + length > view.length) throw new RangeError('cut off');
    yield { tag, value: view.subarray(from, from + length) };
    at = from + length + 2;
  }
}

const unicode = 0x1f;
const varied: ReadonlySet<number> = new Set([0x0d, 0x1e, unicode, 0x102]);
const sizes: Readonly<Record<number, number>> = { 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 };
const severalFlag = 0x1000;
/** No bit arithmetic: a length of 2³¹ and more would lead back. */
const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Properties with bytes or words, by their number; a string in two bytes a sign becomes UTF-8. */
function propertiesOf(view: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  const count = view.readUInt32LE(0);
  let at = 4;
  for (let number = 0; number < count; number++) {
    const [type, id] = [view.readUInt16LE(at), view.readUInt16LE(at + 2)];
    at += 4;
    if (id >= 0x8000) at = afterName(view, at);
    const kind = type & ~severalFlag;
    const several = (type & severalFlag) !== 0;
    let values = 1;
    if (several || varied.has(kind)) {
      values = view.readUInt32LE(at);
      at += 4;
    }
    if (!varied.has(kind)) {
      at += padded((sizes[kind] ?? (several && kind === 2 ? 2 : 4)) * values);
      continue;
    }
    for (let value = 0; value < values; value++) {
      const length = view.readUInt32LE(at);
      const bytes = view.subarray(at + 4, at + 4 + length);
      if (bytes.length < length) throw new RangeError('cut off');
      if (!found.has(id)) found.set(id, kind === unicode ? Buffer.from(bytes.toString('utf16le')) : bytes);
      at += 4 + padded(length);
    }
  }
  return found;
}

/** A property with a name of its own: a set, then a number or words. */
function afterName(view: Buffer, at: number): number {
  const isNumber = view.readUInt32LE(at + 16) === 0;
  return at + 24 + (isNumber ? 0 : padded(view.readUInt32LE(at + 20)));
}

/** UTF-8 where it is, else as Windows writes it; what stands behind the first NUL is none of it. */
function wordsOf(bytes: Buffer | undefined): string {
  if (!bytes) return '';
  const end = bytes.indexOf(0);
  const own = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(own);
  } catch {
    return withMisreadSigns(own.toString('latin1'));
  }
}
