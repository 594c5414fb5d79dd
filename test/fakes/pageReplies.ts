// Reply drafts and snippets without an engine.
import type { ReplySettings, replyCalls } from '../../knowledge/contract/day/replyCalls';
import type { Client } from '../../knowledge/contract/defineCall';
import type { Snippet } from '../../knowledge/vocabulary/reply';

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
    draftReply: async ({ channel, language }) => ({
      ...(channel === 'email' && {
        subject: [{ kind: 'text' as const, text: 'Ihr Umzug: Stromvertrag mitnehmen' }],
      }),
      paragraphs: [
        {
          kind: 'text',
          sentences: [
            {
              id: 'opening',
              parts: [
                { kind: 'text', text: language === 'de' ? 'Guten Tag ' : 'Dear ' },
                { kind: 'field', name: 'salutation', label: 'Anrede und Name' },
                { kind: 'text', text: ',' },
              ],
            },
          ],
        },
        {
          kind: 'text',
          sentences: [
            {
              id: 'claim-1',
              parts: [
                { kind: 'text', text: 'Tarif und Laufzeit bleiben dabei unverändert.' },
                { kind: 'source', no: 1 },
              ],
            },
          ],
        },
      ],
      sources: [
        { no: 1, text: 'Tarif und Restlaufzeit bleiben.', heading: 'Kurz gesagt', start: 0, end: 20 },
      ],
      sendable: true,
    }),
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
