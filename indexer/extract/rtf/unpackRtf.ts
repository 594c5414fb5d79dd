// The compressed RTF of an Outlook message (MS-OXRTFCP) → RTF bytes.
// Knows the decompressing package and the format's head; what RTF says is rtfReader's.
import { decompressRTF } from '@kenjiuno/decompressrtf';

const headBytes = 16;
const compressed = 0x75465a4c;
const plain = 0x414c454d;
/** What the head counts stands behind its own first number. */
const uncounted = 4;
/** A token of two bytes gives at most 17: a head that promises more lies. */
const mostGrowth = 9;

/** Undefined where it is none, is cut off, or promises what it cannot hold. `most`: bytes the outcome may have. */
export function unpackRtf(bytes: Uint8Array, most: number): Uint8Array | undefined {
  if (bytes.length <= headBytes) return undefined;
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packedSize = head.getUint32(0, true) + uncounted;
  const size = head.getUint32(4, true);
  const kind = head.getUint32(8, true);
  // The package reads on behind the end, as far as the head says.
  if (packedSize > bytes.length || size > Math.min(most, packedSize * mostGrowth)) return undefined;
  if (kind === plain) return bytes.slice(headBytes, headBytes + size);
  if (kind !== compressed) return undefined;
  return Uint8Array.from(decompressRTF(Array.from(bytes.subarray(0, packedSize)))).subarray(0, size);
}
