// What this installation serves: the owner's choice of products and brands, as a file in the data folder.
// Knows nothing of answers; they ask for the scope in force.
import {
  type ServingSettings,
  servingSettingsSchema,
} from '../../knowledge/contract/workspace/servingSettings';
import { readFolderSettings, writeFolderSettings } from './folderSettings';

const name = 'serving.json';

export class ServingDesk {
  private constructor(
    private readonly dataDir: string,
    private inForce: ServingSettings,
  ) {}

  /** Never throws: what cannot be read is the default. */
  static async open(dataDir: string): Promise<ServingDesk> {
    return new ServingDesk(
      dataDir,
      await readFolderSettings(dataDir, { name, schema: servingSettingsSchema }),
    );
  }

  get settings(): ServingSettings {
    return this.inForce;
  }

  /** In force once it is on the disk. Fails with DATA_FOLDER_READ_ONLY. */
  async change(change: Partial<ServingSettings>): Promise<ServingSettings> {
    const next = servingSettingsSchema.parse({ ...this.inForce, ...change });
    await writeFolderSettings(this.dataDir, name, next);
    this.inForce = next;
    return next;
  }
}
