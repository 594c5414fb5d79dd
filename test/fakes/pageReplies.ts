// Reply drafts and snippets without an engine: the real drafts, made of the invented articles.
import type { ReplySettings, replyCalls } from '../../knowledge/contract/day/replyCalls';
import type { Client } from '../../knowledge/contract/defineCall';
import { TablettError } from '../../knowledge/errors/tablettError';
import { draftReply } from '../../knowledge/reply/draftReply';
import type { Snippet } from '../../knowledge/vocabulary/reply';
import { articleOf, sketches } from './pageContent';

export function pageReplies(): Client<typeof replyCalls> {
  let snippets: readonly Snippet[] = [
    { id: 's1', name: 'Rückruf', shortcut: 'rr', text: 'Wir rufen heute bis 17 Uhr zurück.' },
  ];
  let settings: ReplySettings = {
    signature: '',
    team: '',
    tone: 'friendly',
    length: 'medium',
    withSource: false,
  };
  return {
    draftReply: async ({ articleId, text, contactId: _, ...choice }) => {
      const sketch = sketches.find(({ id }) => id === articleId);
      if (!sketch) throw new TablettError('ARTICLE_MISSING', { id: articleId });
      return draftReply({
        ...choice,
        article: articleOf(sketch, 0),
        weighed: [],
        concern: text,
        facts: [],
        signature: settings.signature,
        team: settings.team,
        sendable: articleId !== 'ruecklastschrift',
      });
    },
    listSnippets: async () => snippets,
    saveSnippet: async (given) => {
      const snippet = { ...given, id: given.id ?? `s${snippets.length + 1}` };
      snippets = [...snippets.filter(({ id }) => id !== snippet.id), snippet];
      return snippet;
    },
    removeSnippet: async ({ id }) => {
      snippets = snippets.filter((snippet) => snippet.id !== id);
      return {};
    },
    readReplySettings: async () => settings,
    changeReplySettings: async (change) => {
      settings = { ...settings, ...(change as Partial<ReplySettings>) };
      return settings;
    },
  };
}
