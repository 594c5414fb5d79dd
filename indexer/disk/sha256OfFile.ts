// SHA-256 of a file, read piece by piece.
// Knows nothing of what the file holds.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Hex digest. Fails as reading fails. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
