// OpenDocument files locked with a password → the same package with its parts open.
// AES-256 with PBKDF2 as OpenDocument 1.2 and later have it (part 2, 3.4 and 4.8); other locks stay closed.
import { createDecipheriv, createHash, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { type OpenedZip, openZip } from '../openZip';
import { childElements, findElement, findElements, type XmlElement, xmlPart } from '../xmlTree';
import { storedZip, type ZippedPart } from './storedZip';

/** Programs count 100,000 rounds, about 50 ms a part. */
const maxRounds = 1_000_000;
/** Beside text and styles these are pictures. */
const maxParts = 500;
const maxPartBytes = 64 * 1024 * 1024;
const manifestName = 'META-INF/manifest.xml';
/** Readers of sheets ask for it; one without locks says that nothing is locked. */
const openManifest: ZippedPart = { name: manifestName, bytes: Buffer.from('<manifest:manifest/>') };
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);
const derive = promisify(pbkdf2);

/** The zip itself where nothing in it is locked. Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED and what opening a zip throws. */
export async function unlockOdf(zipped: Buffer, password: string, source: string): Promise<Uint8Array> {
  const zip = await openZip(zipped, source, 'odf');
  const manifest = zip.names.includes(manifestName) ? await xmlPart(zip, manifestName) : undefined;
  const entries = manifest ? findElements(manifest, 'manifest:file-entry') : [];
  const locked = new Map(
    entries.flatMap((entry) => {
      const data = findElement(entry, 'manifest:encryption-data');
      return data ? [[entry.attributes['manifest:full-path'] ?? '', data] as const] : [];
    }),
  );
  if (locked.size === 0) return zipped;
  try {
    return storedZip([...(await openParts(zip, locked, password)), openManifest]);
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const reason = 'its lock is broken';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'odf', reason }, thrown);
  }
}

async function openParts(
  zip: OpenedZip,
  locked: ReadonlyMap<string, XmlElement>,
  password: string,
): Promise<ZippedPart[]> {
  const wanted = zip.names.filter((name) => /^(?:mimetype|[a-z]+\.xml|Pictures\/.+)$/.test(name));
  const parts: ZippedPart[] = [];
  for (const name of wanted.slice(0, maxParts)) {
    const bytes = (await zip.bytes(name)) ?? Buffer.alloc(0);
    const lock = locked.get(name);
    parts.push({ name, bytes: lock ? await openPart(bytes, lock, password, zip.source) : bytes });
  }
  return parts;
}

async function openPart(bytes: Buffer, lock: XmlElement, password: string, source: string): Promise<Buffer> {
  const refused = new TablettError('SOURCE_ENCRYPTED', { source });
  const attributes = Object.assign({}, ...childElements(lock).map((child) => child.attributes));
  const told = (name: string): string => attributes[`manifest:${name}`] ?? '';
  const rounds = Number(told('iteration-count'));
  if (!told('algorithm-name').endsWith('aes256-cbc') || told('key-derivation-name') !== 'PBKDF2')
    throw refused;
  if (!(rounds >= 1 && rounds <= maxRounds)) throw refused;
  const startKey = createHash('sha256').update(password, 'utf8').digest();
  const key = await derive(startKey, Buffer.from(told('salt'), 'base64'), rounds, 32, 'sha1');
  const iv = Buffer.from(told('initialisation-vector'), 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const packed = padded.subarray(0, padded.length - Math.min(padded.at(-1) ?? 0, 16));
  if (!hasChecksum(packed, lock.attributes['manifest:checksum'])) throw refused;
  return unpack(packed, { maxOutputLength: maxPartBytes });
}

/** SHA-256 of the first kilobyte: tells a wrong password before anything is unpacked. */
const hasChecksum = (packed: Buffer, checksum: string | undefined): boolean =>
  createHash('sha256').update(packed.subarray(0, 1024)).digest('base64') === checksum;
