// How replies are signed and worded unless an agent chooses otherwise, kept in the data folder.
// Knows the file; not what the settings do.
import type { z } from 'zod';
import {
  type ReplySettings,
  type replySettingsChangeSchema,
  replySettingsSchema,
} from '../../../../knowledge/contract/day/replyCalls';
import { readFolderSettings, writeFolderSettings } from '../../folderSettings';

const file = { name: 'reply.json', schema: replySettingsSchema };

/** Never throws. */
export function readReplySettings(dataDir: string): Promise<ReplySettings> {
  return readFolderSettings(dataDir, file);
}

/** Fails with DATA_FOLDER_READ_ONLY. */
export async function changeReplySettings(
  dataDir: string,
  change: z.output<typeof replySettingsChangeSchema>,
): Promise<ReplySettings> {
  const settings = { ...(await readReplySettings(dataDir)), ...change };
  await writeFolderSettings(dataDir, file.name, settings);
  return settings;
}
