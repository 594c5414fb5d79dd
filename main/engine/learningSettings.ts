// What the owner allows the learning, as a file in the data folder; the defaults keep the least.
// Knows nothing of what the settings do.
import { learningSettingsSchema } from '../../knowledge/contract/learningSchemas';
import { FolderSettings } from './folderSettings';

export type LearningSettingsFile = FolderSettings<typeof learningSettingsSchema>;

/** Never throws. */
export const openLearningSettings = (dataDir: string): Promise<LearningSettingsFile> =>
  FolderSettings.open(dataDir, { name: 'learning.json', schema: learningSettingsSchema });
