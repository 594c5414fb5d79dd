// The token of the feed: made here, told once, kept as its hash.
// Knows the file, not who sends the token.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { hashOf } from '../../../feed/admission';
import { readFolderSettings, writeFolderSettings } from '../../folderSettings';

const name = 'feed-token.json';
const schema = z.object({
  /** SHA-256, hexadecimal. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
});

/** Undefined: none was made. Never throws. */
export async function readTokenHash(dataDir: string): Promise<Buffer | undefined> {
  const { hash } = await readFolderSettings(dataDir, { name, schema });
  return hash === undefined ? undefined : Buffer.from(hash, 'hex');
}

/** Fails with DATA_FOLDER_READ_ONLY; then the earlier one stays in force. */
export async function makeToken(dataDir: string): Promise<{ readonly token: string; readonly hash: Buffer }> {
  const token = randomBytes(32).toString('base64url');
  const hash = hashOf(token);
  await writeFolderSettings(dataDir, name, { hash: hash.toString('hex') });
  return { token, hash };
}
