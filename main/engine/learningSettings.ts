// What the owner allows the learning, as a file in the data folder; the defaults keep the least.
// Knows nothing of what the settings do.
import { type LearningSettings, learningSettingsSchema } from '../../knowledge/contract/learningSchemas';
import { readFolderSettings, writeFolderSettings } from './folderSettings';

const name = 'learning.json';

/** Never throws. */
export function readLearningSettings(dataDir: string): Promise<LearningSettings> {
  return readFolderSettings(dataDir, { name, schema: learningSettingsSchema });
}

/** Writes the file whole. Fails with DATA_FOLDER_READ_ONLY. */
export function writeLearningSettings(dataDir: string, settings: LearningSettings): Promise<void> {
  return writeFolderSettings(dataDir, name, settings);
}
