// What was signed, out of a CMS structure (RFC 5652): S/MIME wraps a mail that is signed but not encrypted into one.
// Knows asn1js; nothing else does. Checks no signature: who has signed says nothing of what an article says.
import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';

const signedData = '1.2.840.113549.1.7.2';

/** The bytes that were signed; undefined for anything else (encrypted, compressed, damaged, a signature beside its text). */
export function signedContent(bytes: Uint8Array): Uint8Array | undefined {
  const [kind, wrapped] = partsOf(readBer(bytes));
  if (!(kind instanceof ObjectIdentifier) || kind.getValue() !== signedData) return undefined;
  // version, digest algorithms, content; certificates and signatures follow.
  const [, , content] = partsOf(insideOf(wrapped));
  const [, signed] = partsOf(content);
  const octets = insideOf(signed);
  return octets instanceof OctetString ? new Uint8Array(octets.getValue()) : undefined;
}

function readBer(bytes: Uint8Array): BaseBlock | undefined {
  const { offset, result } = fromBER(Uint8Array.from(bytes).buffer);
  return offset < 0 ? undefined : result;
}

const partsOf = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Sequence ? block.valueBlock.value : [];

/** What an explicit tag is put around. */
const insideOf = (block: BaseBlock | undefined): BaseBlock | undefined =>
  block instanceof Constructed ? block.valueBlock.value[0] : undefined;
