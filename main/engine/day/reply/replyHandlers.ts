// Reply drafts and snippets: the calls of knowledge/contract/day/replyCalls.ts.
// Binds calls to desks; no rule of its own.
import type { replyCalls } from '../../../../knowledge/contract/day/replyCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contacts, DayParts } from '../dayParts';
import { draftFor } from './draftFor';
import { changeReplySettings, readReplySettings } from './replySettings';
import { SnippetDesk } from './snippetDesk';

export function replyHandlers(parts: DayParts, contacts: Contacts): Handlers<typeof replyCalls> {
  const snippets = new SnippetDesk(parts);
  return {
    draftReply: async (input, signal) =>
      draftFor(
        { ...parts, contacts },
        { ...input, settings: await readReplySettings(parts.dataDir) },
        signal,
      ),
    listSnippets: async () => [...(await snippets.list())],
    saveSnippet: (given) => snippets.save(given),
    removeSnippet: async ({ id }) => {
      await snippets.remove(id);
      return {};
    },
    readReplySettings: () => readReplySettings(parts.dataDir),
    changeReplySettings: (change) => changeReplySettings(parts.dataDir, change),
  };
}
