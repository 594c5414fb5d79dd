// The first entry of a backup: every other one with its size and SHA-256.
// A shape only.
import { z } from 'zod';

/** Name of the list inside the backup. */
export const backupListName = 'backup.json';

/** The list: `path` with forward slashes, below the store folder. */
export const backupListSchema = z.object({
  product: z.literal('silbertablett'),
  schemaVersion: z.number().int().min(1),
  files: z.array(
    z.object({ path: z.string().min(1), sizeBytes: z.number().int().min(0), sha256: z.string().length(64) }),
  ),
});
export type BackupList = Readonly<z.infer<typeof backupListSchema>>;

/** Packed and unpacked on the thread that asks, a piece at a time: 16 MiB, tar's own measure, hold it for over a second. */
export const maxReadSize = 65_536;
