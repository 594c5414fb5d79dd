// What the owner allows of the day: notes, names, hints; a file in the data folder.
// Knows nothing of what the settings do.
import { type DaySettings, daySettingsSchema } from '../../../../knowledge/contract/day/contactCalls';
import { readFolderSettings, writeFolderSettings } from '../../folderSettings';

const name = 'day.json';

export class DaySettingsDesk {
  private constructor(
    private readonly dataDir: string,
    private settings: DaySettings,
  ) {}

  /** Never throws. */
  static async open(dataDir: string): Promise<DaySettingsDesk> {
    return new DaySettingsDesk(
      dataDir,
      await readFolderSettings(dataDir, { name, schema: daySettingsSchema }),
    );
  }

  get now(): DaySettings {
    return this.settings;
  }

  /** Fails with DATA_FOLDER_READ_ONLY. */
  async change(change: Partial<DaySettings>): Promise<DaySettings> {
    const settings = { ...this.settings, ...change };
    await writeFolderSettings(this.dataDir, name, settings);
    this.settings = settings;
    return settings;
  }
}
