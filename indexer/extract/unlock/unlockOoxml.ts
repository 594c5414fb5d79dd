// Office files (docx, xlsx, pptx) locked with a password → their zip. Agile encryption of Office 2010 and later and
// standard encryption of 2007, as [MS-OFFCRYPTO] 2.3.4 describes them; older ones stay locked.
import { createDecipheriv, createHash } from 'node:crypto';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { findElement, xmlTree } from '../xmlTree';

/** Office counts 100,000 rounds; the specification allows ten million, which take 10 s. */
const maxRounds = 10_000_000;
const segmentBytes = 4096;
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
} as const;

/** The container itself where nothing in it is locked in this way. Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED. */
export async function unlockOoxml(container: Buffer, password: string, source: string): Promise<Uint8Array> {
  const { info, locked } = await streamsOf(container);
  if (!info || !locked || locked.length < 8) return container;
  const refused = new TablettError('SOURCE_ENCRYPTED', { source });
  try {
    const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
    const size = locked.readUInt32LE(0);
    const open = major === 4 && minor === 4 ? openAgile : minor === 2 ? openStandard : undefined;
    const unlocked = open?.(info, locked.subarray(8), password, source);
    if (!unlocked) throw refused;
    return unlocked.subarray(0, size);
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    throw new TablettError(
      'SOURCE_DAMAGED',
      { source, format: 'office', reason: 'its lock is broken' },
      thrown,
    );
  }
}

async function streamsOf(container: Buffer): Promise<{ info?: Buffer; locked?: Buffer }> {
  const { CFB } = await import('@e965/xlsx');
  const read = (name: string): Buffer | undefined => {
    const content = CFB.find(opened, name)?.content as Uint8Array | undefined;
    return content && Buffer.from(content);
  };
  let opened: ReturnType<typeof CFB.read>;
  try {
    opened = CFB.read(container, { type: 'buffer' });
  } catch {
    return {};
  }
  const [info, locked] = [read('/EncryptionInfo'), read('/EncryptedPackage')];
  return { ...(info && { info }), ...(locked && { locked }) };
}

/** Undefined where the password is wrong. */
function openAgile(info: Buffer, locked: Buffer, password: string, source: string): Buffer | undefined {
  const root = xmlTree(info.toString('utf8', 8), { source, format: 'office' });
  const data = findElement(root, 'keyData')?.attributes ?? {};
  const lock = findElement(root, 'p:encryptedKey')?.attributes ?? {};
  const hash = hashName(lock.hashAlgorithm);
  const bytes = (written: string | undefined): Buffer => Buffer.from(written ?? '', 'base64');
  const salt = bytes(lock.saltValue);
  const digest = passwordDigest(hash, salt, password, Number(lock.spinCount));
  const unlock = (blockKey: Buffer, value: string | undefined): Buffer => {
    const key = fitted(hashOf(hash, digest, blockKey), Number(lock.keyBits) / 8);
    return decryptCbc(key, salt, bytes(value));
  };
  const input = unlock(blockKeys.verifierInput, lock.encryptedVerifierHashInput).subarray(
    0,
    Number(lock.saltSize),
  );
  const expected = unlock(blockKeys.verifierHash, lock.encryptedVerifierHashValue);
  const told = hashOf(hash, input);
  if (!told.equals(expected.subarray(0, told.length))) return undefined;
  const key = unlock(blockKeys.packageKey, lock.encryptedKeyValue).subarray(0, Number(data.keyBits) / 8);
  const dataSalt = bytes(data.saltValue);
  const segments: Buffer[] = [];
  for (let at = 0; at * segmentBytes < locked.length; at++) {
    const iv = fitted(
      hashOf(hashName(data.hashAlgorithm), dataSalt, littleEndian(at)),
      Number(data.blockSize),
    );
    segments.push(decryptCbc(key, iv, locked.subarray(at * segmentBytes, (at + 1) * segmentBytes)));
  }
  return Buffer.concat(segments);
}

/** AES in ECB mode with SHA-1, 50,000 rounds. Undefined where the password is wrong. */
function openStandard(info: Buffer, locked: Buffer, password: string): Buffer | undefined {
  const headerSize = info.readUInt32LE(8);
  const keyBytes = info.readUInt32LE(12 + 16) / 8;
  const verifier = info.subarray(12 + headerSize);
  const digest = passwordDigest('sha1', verifier.subarray(4, 20), password, 50_000);
  const last = hashOf('sha1', digest, littleEndian(0));
  const padded = Buffer.alloc(64, 0x36);
  for (const [at, byte] of last.entries()) padded[at] = byte ^ 0x36;
  const key = hashOf('sha1', padded).subarray(0, keyBytes);
  const told = hashOf('sha1', decryptEcb(key, verifier.subarray(20, 36)));
  const expected = decryptEcb(key, verifier.subarray(40, 72));
  return told.equals(expected.subarray(0, told.length)) ? decryptEcb(key, locked) : undefined;
}

function passwordDigest(hash: string, salt: Buffer, password: string, rounds: number): Buffer {
  if (!(rounds >= 0 && rounds <= maxRounds)) throw new RangeError('rounds');
  let digest = hashOf(hash, salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round++) digest = hashOf(hash, littleEndian(round), digest);
  return digest;
}

const hashOf = (name: string, ...parts: readonly Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash(name)).digest();

function hashName(written: string | undefined): string {
  const name = (written ?? '').toLowerCase().replace('-', '');
  if (/^sha(?:1|256|384|512)$/.test(name)) return name;
  throw new TypeError('hash');
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Cut, or filled up with 36 hex, as the format asks for keys and initial vectors. */
const fitted = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), 0x36)]).subarray(0, length);

function decryptCbc(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv.subarray(0, 16)).setAutoPadding(
    false,
  );
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

function decryptEcb(key: Buffer, bytes: Buffer): Buffer {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 16));
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([decipher.update(whole), decipher.final()]);
}
