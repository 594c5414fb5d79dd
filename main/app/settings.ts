// The settings file: read with defaults, checked, written whole. A damaged one is kept aside, never overwritten.
// Knows nothing of what a setting does.
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { defaultSettings, type Settings, settingsSchema } from '../../knowledge/contract/settings';
import { writeFileAtomically } from './writeFileAtomically';

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Owns the file while the app runs; changes are written in the order they were made. */
export class SettingsFile {
  readonly #path: string;
  #current: Settings;
  #writing: Promise<unknown> = Promise.resolve();
  /** Name of the file that could not be read; undefined where there was none. */
  readonly setAside: string | undefined;

  private constructor(path: string, current: Settings, setAside?: string) {
    this.#path = path;
    this.#current = current;
    this.setAside = setAside;
  }

  /** Never fails: no file, an unreadable one or one of another version give the defaults. */
  static async open(path: string): Promise<SettingsFile> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return new SettingsFile(path, defaultSettings);
    const settings = parseSettings(text);
    // Kept under another name: whoever wrote it by hand, or a newer version, can have it back.
    if (settings) return new SettingsFile(path, settings);
    return new SettingsFile(path, defaultSettings, await putAside(path));
  }

  get current(): Settings {
    return this.#current;
  }

  /**
   * Resolves to all settings once they are on disk; keys given as undefined stay as they are. Fails with
   * DATA_FOLDER_READ_ONLY or DISK_FULL; then nothing has changed.
   */
  change(patch: SettingsPatch): Promise<Settings> {
    const run = this.#writing.then(async () => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const next = settingsSchema.parse({ ...this.#current, ...given });
      await writeFileAtomically(this.#path, `${JSON.stringify(next, null, 2)}\n`);
      this.#current = next;
      return next;
    });
    this.#writing = run.catch(() => undefined);
    return run;
  }
}

/** The name it has then; its own where it cannot be moved. An earlier one that lies there stays. */
async function putAside(path: string): Promise<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = existsSync(`${path}.damaged`) ? `${path}.damaged-${time}` : `${path}.damaged`;
  return rename(path, aside).then(
    () => basename(aside),
    () => basename(path),
  );
}

function parseSettings(text: string): Settings | undefined {
  try {
    return settingsSchema.omit({ setAside: true }).parse(JSON.parse(text));
  } catch {
    return undefined; // Not JSON, or not ours: both are kept aside alike.
  }
}
