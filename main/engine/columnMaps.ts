// Mappings of table columns that managers made, kept in the data folder: every table with the same columns follows them.
// Knows the file and its limits; not what a mapping does.
import { z } from 'zod';
import { columnMapSchema } from '../../knowledge/contract/workspace/importCalls';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import { readFolderSettings, writeFolderSettings } from './folderSettings';

const file = {
  name: 'column-maps.json',
  schema: z.object({
    maps: z.array(z.object({ signature: z.string().min(1).max(20_000), map: columnMapSchema })).default([]),
  }),
};

/** A company has some dozens of tables; the oldest mapping gives way. */
const maxMaps = 500;

/** The latest first. Never throws. */
export async function readColumnMaps(dataDir: string): Promise<readonly RememberedColumns[]> {
  return (await readFolderSettings(dataDir, file)).maps;
}

/** Fails with DATA_FOLDER_READ_ONLY. */
export async function rememberColumns(dataDir: string, remembered: RememberedColumns): Promise<void> {
  const others = (await readColumnMaps(dataDir)).filter(
    ({ signature }) => signature !== remembered.signature,
  );
  await writeFolderSettings(dataDir, file.name, { maps: [remembered, ...others].slice(0, maxMaps) });
}
