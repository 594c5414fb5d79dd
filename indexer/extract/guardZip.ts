// Looks through a zip before anything unpacks it: how many entries, how large, how strongly packed, whether locked.
// Inflates every entry once as a stream that keeps nothing, so that sizes told wrongly in the directory are noticed.
import { finished, Writable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { TablettError } from '../../knowledge/errors/tablettError';

/** Word files pack 5 to 40 times; zip bombs start at 1,000. */
const maxRatio = 200;
const maxEntries = 5_000;
/** Unpacked, all entries; and its XML, which becomes objects in memory. */
const maxUnpackedBytes = 512 * 1024 * 1024;
const maxXmlBytes = 64 * 1024 * 1024;

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_ENCRYPTED, SOURCE_DAMAGED. */
export async function guardZip(bytes: Uint8Array, source: string, format: string): Promise<void> {
  try {
    const zip = await openZip(bytes);
    const entries = await listEntries(zip, source);
    guardSizes(entries, bytes.length, source);
    for (const entry of entries) await drainEntry(zip, entry);
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const reason = 'the zip archive cannot be read to its end';
    throw new TablettError('SOURCE_DAMAGED', { source, format, reason }, thrown);
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (failure, zip) =>
      failure ? reject(failure) : resolve(zip),
    );
  });
}

function listEntries(zip: ZipFile, source: string): Promise<Entry[]> {
  if (zip.entryCount > maxEntries) throw bomb(source, zip.entryCount);
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
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

/** Fails as soon as an entry yields more than its directory says. */
function drainEntry(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) return reject(failure);
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      stream.on('error', reject);
      finished(stream.pipe(nowhere), (broken) => (broken ? reject(broken) : resolve()));
    });
  });
}

const bomb = (source: string, ratio: number): TablettError =>
  new TablettError('SOURCE_ZIP_BOMB', { source, ratio, maxRatio });
const tooLarge = (source: string, sizeBytes: number, maxBytes: number): TablettError =>
  new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes, maxBytes });
