// The settings file: read with defaults, checked, written whole. A damaged one is kept aside, never overwritten.
// Knows nothing of what a setting does.
import { readFile, rename } from 'node:fs/promises';
import { defaultSettings, type Settings, settingsSchema } from '../../knowledge/contract/settings';
import { writeFileAtomically } from './writeFileAtomically';

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Owns the file while the app runs; changes are written in the order they were made. */
export class SettingsFile {
  readonly #path: string;
  #current: Settings;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(path: string, current: Settings) {
    this.#path = path;
    this.#current = current;
  }

  /** Never fails: no file, an unreadable one or one of another version give the defaults. */
  static async open(path: string): Promise<SettingsFile> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return new SettingsFile(path, defaultSettings);
    const settings = parseSettings(text);
    // Kept under another name: whoever wrote it by hand, or a newer version, can have it back.
    if (!settings) await rename(path, `${path}.damaged`).catch(() => undefined);
    return new SettingsFile(path, settings ?? defaultSettings);
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

function parseSettings(text: string): Settings | undefined {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // Not JSON, or not ours: both are kept aside alike.
  }
}
