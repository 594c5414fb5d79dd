// A zip as named parts, opened within limits: how many entries, how large, how strongly packed, whether locked.
// Unpacks a part only when it is asked for; knows nothing of what the parts mean.
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Entry } from 'yauzl';
import { TablettError } from '../../knowledge/errors/tablettError';
import { maxMarkupLength } from './extractLimits';
import { listEntries, openEntry, openZipFile } from './zipFile';

/** Word files pack 5 to 40 times; zip bombs start at 1,000. */
const maxRatio = 200;
const maxEntries = 5_000;
/** Unpacked, all entries; and its XML, which becomes objects in memory. */
const maxUnpackedBytes = 512 * 1024 * 1024;
const maxXmlBytes = 64 * 1024 * 1024;

/** `source` and `format` name the file in errors. Part names as in the zip, `/` between folders. */
export interface OpenedZip {
  readonly source: string;
  readonly format: string;
  readonly names: readonly string[];
  /** Undefined where there is no such part. Throws SOURCE_DAMAGED, also where it yields more than the directory says. */
  bytes(name: string): Promise<Buffer | undefined>;
  /** A part as text: UTF-8, or UTF-16 where a mark says so. Throws SOURCE_DAMAGED, SOURCE_TOO_LARGE. */
  text(name: string): Promise<string | undefined>;
  /** Unpacks every part and keeps nothing, for libraries that unpack without limits. Throws SOURCE_DAMAGED. */
  guard(): Promise<void>;
}

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_ENCRYPTED, SOURCE_DAMAGED. */
export async function openZip(zipped: Uint8Array, source: string, format: string): Promise<OpenedZip> {
  const readable = async <Value>(reading: Promise<Value>): Promise<Value> => {
    try {
      return await reading;
    } catch (thrown) {
      if (thrown instanceof TablettError) throw thrown;
      const reason = 'the zip archive cannot be read to its end';
      throw new TablettError('SOURCE_DAMAGED', { source, format, reason }, thrown);
    }
  };
  const zip = await readable(openZipFile(zipped));
  if (zip.entryCount > maxEntries) throw bomb(source, zip.entryCount);
  const entries = await readable(listEntries(zip));
  guardSizes(entries, zipped.length, source);
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  const bytes = async (name: string): Promise<Buffer | undefined> => {
    const entry = byName.get(name);
    return entry && readable(openEntry(zip, entry).then(buffer));
  };
  const text = async (name: string): Promise<string | undefined> => {
    const size = byName.get(name)?.uncompressedSize ?? 0;
    if (size > 2 * maxMarkupLength) throw tooLarge(source, size, 2 * maxMarkupLength);
    const found = await bytes(name);
    return found && decode(found);
  };
  const guard = async (): Promise<void> => {
    for (const entry of entries) await readable(openEntry(zip, entry).then(drain));
  };
  return { source, format, names: [...byName.keys()], bytes, text, guard };
}

function guardSizes(entries: readonly Entry[], packedBytes: number, source: string): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new TablettError('SOURCE_ENCRYPTED', { source });
  const total = (some: readonly Entry[]): number =>
    some.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const unpacked = total(entries);
  const ratio = Math.round(unpacked / Math.max(packedBytes, 1));
  if (ratio > maxRatio) throw bomb(source, ratio);
  const xml = total(entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.fileName)));
  if (unpacked > maxUnpackedBytes) throw tooLarge(source, unpacked, maxUnpackedBytes);
  if (xml > maxXmlBytes) throw tooLarge(source, xml, maxXmlBytes);
}

async function drain(stream: Readable): Promise<void> {
  for await (const _chunk of stream);
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2);
  if (first === 0xfe && second === 0xff)
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

const bomb = (source: string, ratio: number): TablettError =>
  new TablettError('SOURCE_ZIP_BOMB', { source, ratio, maxRatio });
const tooLarge = (source: string, sizeBytes: number, maxBytes: number): TablettError =>
  new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes, maxBytes });
