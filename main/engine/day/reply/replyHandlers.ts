// Reply drafts and snippets: the calls of knowledge/contract/day/replyCalls.ts.
// Binds calls to desks; no rule of its own.
import { type replyCalls, replySettingsSchema } from '../../../../knowledge/contract/day/replyCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import { FolderSettings } from '../../folderSettings';
import type { Contacts, DayParts } from '../dayParts';
import { draftFor } from './draftFor';
import { SnippetDesk } from './snippetDesk';

/** How replies are signed and worded unless an agent chooses otherwise. */
const file = { name: 'reply.json', schema: replySettingsSchema };

export function replyHandlers(parts: DayParts, contacts: Contacts): Handlers<typeof replyCalls> {
  const snippets = new SnippetDesk(parts);
  const kept = FolderSettings.open(parts.dataDir, file);
  return {
    draftReply: async (input, signal) => {
      const { settings } = await kept;
      return draftFor(parts, contacts, { ...input, settings }, signal);
    },
    listSnippets: async () => [...(await snippets.list())],
    saveSnippet: (given) => snippets.save(given),
    removeSnippet: async ({ id }) => {
      await snippets.remove(id);
      return {};
    },
    readReplySettings: async () => (await kept).settings,
    changeReplySettings: async (change) => (await kept).change(change),
  };
}
