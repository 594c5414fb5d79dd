import { describe, expect, it } from 'vitest';
import { analyseWords } from '../language/analyseWords';
import { type FindByWords, splitConcerns, type WeighSides } from './splitConcerns';
import type { BaseWords } from './topicWords';

const articles: Record<string, string> = {
  umzug: 'umzug einzug vertrag mitnehmen adresse',
  rechnung: 'rechnung zu hoch jahresrechnung betrag',
  bank: 'bankverbindung iban lastschrift ändern',
  abschlag: 'abschlag senken',
};
const known = new Set(analyseWords(Object.values(articles).join(' '), 'de'));
const base: BaseWords = { chunkCount: 40, chunkFrequency: (term) => (known.has(term) ? 4 : 0) };
const find: FindByWords = async (text) => {
  const terms = new Set(analyseWords(text, 'de'));
  return Object.keys(articles).filter((id) =>
    analyseWords(articles[id]!, 'de').some((term) => terms.has(term)),
  );
};
const split = (text: string) => splitConcerns(text, 'de', { base, find });

describe('a typed text', () => {
  it('of two concerns is cut into them', async () => {
    expect(await split('umzug zum 1.3. und die letzte rechnung ist zu hoch')).toEqual([
      ...['umzug zum 1.3.', 'die letzte rechnung ist zu hoch'],
    ]);
    expect(await split('Ich möchte den Abschlag senken. Außerdem: meine Bankverbindung ändern.')).toEqual([
      ...['Ich möchte den Abschlag senken.', 'meine Bankverbindung ändern.'],
    ]);
  });

  it.each([
    'kundin zieht um 1.3., will strom mitnehmen, zählerstand?',
    'Meine Rechnung ist zu hoch und sie stimmt nicht.',
    'Ich möchte meine Bankverbindung und meine Adresse ändern',
    'Wann läuft der Vertrag aus und was passiert dann mit dem Abschlag?',
    'will morgen an den vertrag und die rechnung ändern',
    '',
    '   ',
  ])('of one stays as it is: %s', async (text) => expect(await split(text)).toEqual([text]));

  it('has three concerns at most', async () => {
    const text = 'umzug zum 1.3.; außerdem rechnung zu hoch; außerdem iban ändern; außerdem abschlag senken';
    expect((await split(text)).length).toBe(3);
  });

  it('is cut by meaning where its words are no reason, where the base answers both sides apart', async () => {
    const text = 'wechsel zu sonnenstrom möglich? und meine iban hat sich geändert';
    expect(await split(text)).toEqual([text]);
    const asked: string[][] = [];
    const apart: WeighSides = async (...texts) => {
      asked.push(texts);
      return { gap: 0.12, cosine: 0.5, alone: [0.8, 0.9], together: 0.3 };
    };
    const weighed = (given: string, weigh: WeighSides) => splitConcerns(given, 'de', { base, find, weigh });
    expect(await weighed(text, apart)).toEqual([
      'wechsel zu sonnenstrom möglich?',
      'und meine iban hat sich geändert',
    ]);
    expect(asked).toEqual([['wechsel zu sonnenstrom möglich?', 'und meine iban hat sich geändert', text]]);
    const alike: WeighSides = async () => ({ gap: 0, cosine: 0.6, alone: [0.8, 0.3], together: 0.9 });
    expect(await weighed(text, alike)).toEqual([text]);
    expect(await weighed(text, async () => undefined)).toEqual([text]);
    // A story is not taken apart by what its sentences mean.
    const story = `${'Das war ein langer Tag mit viel Regen. '.repeat(8)}${text}`;
    expect(await weighed(story, apart)).toEqual([story]);
  });
});
