// Settings of the owner as small files in the data folder, so that window and terminal obey the same.
// Knows nothing of what the settings do.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { replaceFile } from '../../indexer/disk/replaceFile';
import { TablettError } from '../../knowledge/errors/tablettError';

/** `schema` gives every default: they stand where the file is missing or wrong. */
export interface SettingsFile<Schema extends z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
}

/** What is wanted: some of the settings (what is absent or undefined stays), or all of them made from those in force. */
export type SettingsChange<Settings> =
  | { readonly [K in keyof Settings]?: Settings[K] | undefined }
  | ((settings: Settings) => Settings);

/** Owns one file while the engine runs: of changes at once none is lost. */
export class FolderSettings<Schema extends z.ZodType<object>> {
  #settings: z.output<Schema>;
  /** Changes happen one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private readonly file: SettingsFile<Schema>,
    settings: z.output<Schema>,
  ) {
    this.#settings = settings;
  }

  /** Never throws. */
  static async open<Schema extends z.ZodType<object>>(
    dataDir: string,
    file: SettingsFile<Schema>,
  ): Promise<FolderSettings<Schema>> {
    return new FolderSettings(dataDir, file, await readFolderSettings(dataDir, file));
  }

  /** In force now. */
  get settings(): z.output<Schema> {
    return this.#settings;
  }

  /** In force once it is on the disk. Fails with DATA_FOLDER_READ_ONLY or DISK_FULL; then nothing has changed. */
  change(change: SettingsChange<z.output<Schema>>): Promise<z.output<Schema>> {
    const done = this.#last.then(async () => {
      const before = this.#settings;
      const wanted = typeof change === 'function' ? change(before) : { ...before, ...given(change) };
      const next = this.file.schema.parse(wanted);
      await writeFolderSettings(this.dataDir, this.file.name, next);
      this.#settings = next;
      return next;
    });
    this.#last = done.catch(() => {});
    return done;
  }
}

/** A default would take the place of an undefined value. */
function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
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

/** Writes the file whole. Fails with DATA_FOLDER_READ_ONLY or DISK_FULL. */
export async function writeFolderSettings(dataDir: string, name: string, settings: object): Promise<void> {
  try {
    await replaceFile(join(dataDir, name), `${JSON.stringify(settings, null, 2)}\n`);
  } catch (thrown) {
    const isFull = ['ENOSPC', 'EDQUOT'].includes((thrown as NodeJS.ErrnoException).code ?? '');
    throw new TablettError(isFull ? 'DISK_FULL' : 'DATA_FOLDER_READ_ONLY', { path: dataDir }, thrown);
  }
}
