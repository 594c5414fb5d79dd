// Settings of the owner as small files in the data folder, so that window and terminal obey the same.
// Knows nothing of what the settings do.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { TablettError } from '../../knowledge/errors/tablettError';
import { writeWhole } from './writeWhole';

/** `schema` gives every default: they stand where the file is missing or wrong. */
export interface SettingsFile<Schema extends z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
}

/** Never throws. */
export async function readFolderSettings<Schema extends z.ZodType>(
  dataDir: string,
  { name, schema }: SettingsFile<Schema>,
): Promise<z.output<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(dataDir, name), 'utf8')));
  } catch {
    return schema.parse({});
  }
}

/** Writes the file whole. Fails with DATA_FOLDER_READ_ONLY. */
export async function writeFolderSettings(dataDir: string, name: string, settings: object): Promise<void> {
  try {
    await writeWhole(join(dataDir, name), `${JSON.stringify(settings, null, 2)}\n`);
  } catch (thrown) {
    throw new TablettError('DATA_FOLDER_READ_ONLY', { path: dataDir }, thrown);
  }
}
