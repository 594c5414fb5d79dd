// What the owner allows of the day: notes, names, hints; a file in the data folder.
// Knows nothing of what the settings do.
import { daySettingsSchema } from '../../../../knowledge/contract/day/contactCalls';
import { FolderSettings } from '../../folderSettings';

export type DaySettingsDesk = FolderSettings<typeof daySettingsSchema>;

/** Never throws. */
export function openDaySettings(dataDir: string): Promise<DaySettingsDesk> {
  return FolderSettings.open(dataDir, { name: 'day.json', schema: daySettingsSchema });
}
