// What this installation serves: the owner's choice of products and brands, as a file in the data folder.
// Knows nothing of answers; they ask for the scope in force.
import { servingSettingsSchema } from '../../knowledge/contract/workspace/servingSettings';
import { FolderSettings } from './folderSettings';

export type ServingDesk = FolderSettings<typeof servingSettingsSchema>;

/** Never throws: what cannot be read is the default. */
export const openServing = (dataDir: string): Promise<ServingDesk> =>
  FolderSettings.open(dataDir, { name: 'serving.json', schema: servingSettingsSchema });
