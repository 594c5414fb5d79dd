// Zip bytes in memory → their entries and the stream of one of them.
// Knows no limits and no errors of its own: what failed is told as yauzl tells it.
import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/**
 * Names are decoded and checked; one that leads out of the archive refuses it whole.
 * `namesAsBytes` leaves both to the caller.
 */
export function openZipFile(bytes: Uint8Array, names?: 'namesAsBytes'): Promise<ZipFile> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const options = { lazyEntries: true, autoClose: false, decodeStrings: names !== 'namesAsBytes' };
  return new Promise((resolve, reject) => {
    fromBuffer(view, options, (failure, zip) => (failure ? reject(failure) : resolve(zip)));
  });
}

export function listEntries(zip: ZipFile): Promise<Entry[]> {
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

/** The stream fails as soon as an entry yields more than the directory says. */
export function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => (failure ? reject(failure) : resolve(stream)));
  });
}
