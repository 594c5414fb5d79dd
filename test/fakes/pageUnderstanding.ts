// What was understood, without an engine: a few words tell chips, facts, tone and signs.
import type { understandCalls } from '../../knowledge/contract/day/understandCalls';
import type { Client } from '../../knowledge/contract/defineCall';

const labels = ['Umzug', 'Strom', 'Zählerstand', 'Abschlag', 'Rechnung'];

/** `nowMs`: when the page is looked at. */
export function pageUnderstanding(_nowMs: number): Client<typeof understandCalls> {
  return {
    understand: async ({ text }) => {
      const chips = labels.flatMap((label) => {
        const start = text.toLowerCase().indexOf(label.toLowerCase());
        return start < 0 ? [] : [{ label, start, end: start + label.length }];
      });
      const sentence = text.trim().split(/(?<=[.?!])\s/)[0] ?? '';
      return {
        language: 'de',
        recap: { sentence, text: sentence, chips, facts: [] },
        concerns: text.trim() === '' ? [] : [{ no: 1, text }],
        ...(/umzug|zieht/i.test(text) && {
          openQuestion: { question: 'Neue Adresse bekannt?', insert: 'neue adresse: ' },
        }),
        ...(/frech|ärger/i.test(text) && {
          tone: {
            tone: 'anger' as const,
            strength: 0.8,
            phrases: ['Das ist ärgerlich, danke fürs Melden.'],
          },
        }),
        handOver: /chef|vorgesetzt/i.test(text) ? ['wish' as const] : [],
      };
    },
    handOverText: async ({ text }) => ({ text: `Anliegen: ${text}` }),
    experts: async () => [{ name: 'Team Umzug', because: 'owner', count: 2, topics: ['Umzug'] }],
  };
}
