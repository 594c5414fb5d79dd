// A name for a concern by which the same words are recognised again, without keeping them.
// No secret: whoever holds the store holds the vector as well, which says more.

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bits, 16 hex digits, over the words in their order; case, punctuation and spacing do not count. All words:
 * analysed terms would do away with "nicht", and make one concern of two that mean the opposite.
 * "Zählerstand falsch!" and "zählerstand  falsch" → the same key
 */
export function concernKey({ text }: { readonly text: string }): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let hash = offset;
  for (const byte of new TextEncoder().encode(words.join(' '))) hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}
