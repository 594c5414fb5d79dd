// Opens an office file that is locked with a password: the same file without its lock, in memory only.
// What is not locked, or in another way, comes back as it is: its reader says so.
import { unlockOdf } from './unlockOdf';
import { unlockOoxml } from './unlockOoxml';

const oleMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The part that says how the others are locked; names stand unpacked in a zip. */
const odfManifest = 'META-INF/manifest.xml';
const zipMark = Buffer.from('PK\x03\x04', 'latin1');

/** Throws SOURCE_ENCRYPTED where the password is wrong or the lock is of a kind that is not opened. */
export async function unlockSource(bytes: Uint8Array, password: string, source: string): Promise<Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, 8).equals(oleMark)) return unlockOoxml(view, password, source);
  // The locks of an archive's own entries are opened one by one, where they are read (lockedEntries).
  const isPackage = view.subarray(0, 4).equals(zipMark) && view.includes(odfManifest);
  if (isPackage) return unlockOdf(view, password, source);
  return bytes;
}
