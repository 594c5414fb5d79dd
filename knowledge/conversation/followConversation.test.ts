// Concerns from turns, with words alone and with meanings handed in; the same turns give the same concerns.
// How often it is right is measured with real conversations (cli eval-conversations); here is what must always hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../vocabulary/contact';
import { articleId } from '../vocabulary/ids';
import { followConversation, textsToMean } from './followConversation';
import type { Meaning } from './meaning';

function turnsOf(...spoken: readonly string[]): readonly Turn[] {
  return spoken.map((line, at) => ({
    id: `t${at}`,
    speaker: line.startsWith('A:') ? 'agent' : 'customer',
    text: line.slice(2).trim(),
    final: true,
    atMs: at,
  }));
}

/** Meanings by key word: each topic an axis and an article of its own. */
function meaningOf(text: string): Meaning | undefined {
  const topics = ['abschlag', 'umzug', 'zähler'];
  const at = topics.findIndex((topic) => text.toLowerCase().includes(topic));
  if (at < 0) return undefined;
  const vector = Float32Array.from(topics, (_, place) => (place === at ? 1 : 0));
  return {
    vector,
    articles: new Map(topics.map((name, place) => [articleId(name), place === at ? 0.8 : 0.5])),
  };
}

const talk = turnsOf(
  'A: Stadtwerke, guten Tag, was kann ich für Sie tun?',
  'C: Ja, guten Tag, Brinkmann mein Name.',
  'C: Mein Abschlag ist viel zu hoch.',
  'A: Nennen Sie mir bitte Ihre Kundennummer?',
  'C: 4 7 1 1 0 8.',
  'A: Danke. Hat sich etwas verändert?',
  'C: Den Abschlag zahle ich allein, meine Tochter ist ausgezogen.',
  'C: Der Abschlag könnte auf achtzig runter.',
  'A: Das trage ich ein.',
  'C: Und noch eine andere Frage, was muss ich beim Umzug in die Lindenallee beachten?',
  'A: Den melden Sie uns vorher.',
  'C: Vielen Dank, auf Wiederhören.',
);

describe('followConversation', () => {
  it('asks and shows a mail as it was written, the latest one first', () => {
    const mail = turnsOf(
      'C: Umzug nach Kiel\n\nguten Tag, wir ziehen im Mai um. Geht der Umzug online?',
      'C: Umzug im Juni!',
    );
    const [concern] = followConversation(mail, meaningOf, true).concerns;
    expect(concern).toMatchObject({
      text: 'Umzug im Juni! Umzug nach Kiel. wir ziehen im Mai um. Geht der Umzug online?',
      written: 'Umzug im Juni! Umzug nach Kiel\n\nwir ziehen im Mai um. Geht der Umzug online?',
    });
    expect(followConversation(mail, meaningOf).concerns[0]).not.toHaveProperty('written');
  });

  it('answers a mail by the matter it begins with, a conversation by the one talked of last', () => {
    const mail = turnsOf(
      'C: Mein Abschlag ist viel zu hoch. Und noch eine andere Frage, was muss ich beim Umzug in die Lindenallee beachten?',
    );
    expect(followConversation(mail, meaningOf, true)).toMatchObject({
      present: 1,
      concerns: [{ no: 1 }, { no: 2 }],
    });
    expect(followConversation(mail, meaningOf).present).toBe(2);
    const later = [
      ...mail,
      ...turnsOf('C: Umzug in die Lindenallee: muss ich den Umzug vorher melden?').map((turn) => ({
        ...turn,
        id: 'later',
      })),
    ];
    expect(followConversation(later, meaningOf, true).present).toBe(2);
  });

  it('begins another concern where matters are numbered', () => {
    const numbered = turnsOf(
      'C: Erstens: Mein Abschlag ist viel zu hoch. Zweitens: Was muss ich beim Umzug in die Lindenallee beachten?',
    );
    expect(followConversation(numbered, meaningOf, true).concerns).toHaveLength(2);
    const ferner = turnsOf('C: Der Abschlag stimmt nicht. Ferner ist der Abschlag am 2. noch abgebucht.');
    expect(followConversation(ferner, meaningOf, true).concerns).toHaveLength(1);
  });

  it('gathers a concern from what the customer says, without greeting, number and thanks', () => {
    const { concerns, present } = followConversation(talk.slice(0, 9), meaningOf);
    expect(present).toBe(1);
    expect(concerns).toEqual([
      {
        no: 1,
        text: 'Der Abschlag könnte auf achtzig runter. Den Abschlag zahle ich allein, meine Tochter ist ausgezogen. Mein Abschlag ist viel zu hoch',
        turnIds: ['t2', 't6', 't7'],
      },
    ]);
  });

  it('opens a second concern where another is announced, and stays with it through the goodbye', () => {
    const { concerns, present } = followConversation(talk, meaningOf);
    expect(concerns.map(({ turnIds }) => turnIds)).toEqual([['t2', 't6', 't7'], ['t9']]);
    expect(present).toBe(2);
  });

  it('returns to the first concern', () => {
    const back = turnsOf(
      ...talk.map(({ speaker, text }) => `${speaker === 'agent' ? 'A:' : 'C:'}${text}`),
      'C: Beim Umzug nehme ich den Herd mit.',
      'C: Der Umzug ist im Mai.',
      'C: Ab wann gilt eigentlich der kleinere Abschlag?',
    );
    const { concerns, present } = followConversation(back, meaningOf);
    expect(present).toBe(1);
    expect(concerns[0]?.turnIds.at(-1)).toBe('t14');
  });

  it('understands by words while there is no model', () => {
    const { concerns } = followConversation(talk);
    expect(concerns).toHaveLength(2);
    expect(concerns[0]?.text).toContain('Abschlag');
    expect(concerns[1]?.text).toContain('Umzug');
  });

  it('begins another concern where something else is named in so many words, however few they are', () => {
    for (const other of ['noch was ganz anderes: mein Umzug', 'something completely different: my move'])
      expect(followConversation(turnsOf('C: Mein Abschlag ist zu hoch.', `C: ${other}`)).present).toBe(2);
  });

  it('finds nothing in greetings and small talk, in both languages', () => {
    const polite = turnsOf(
      'C: Guten Tag!',
      'C: Ja, hallo, Weber.',
      'C: hi, how are you?',
      'C: ok danke',
      'C: thanks a lot, bye',
      'C: danke, das hilft mir sehr',
      'C: …',
      'C: 👍',
    );
    expect(followConversation(polite)).toEqual({ concerns: [], present: 0 });
  });

  it('never takes the agent’s words for the customer’s', () => {
    const { concerns } = followConversation(
      turnsOf('A: Ihr Zähler wird getauscht.', 'C: Wann kommt der Monteur?'),
    );
    expect(concerns.map(({ text }) => text)).toEqual(['Wann kommt der Monteur?']);
  });

  const line = fc.oneof(
    fc.constantFrom(
      ...[
        'Mein Abschlag ist zu hoch.',
        'Wir planen den Umzug im Mai.',
        'ok danke',
        '',
        ' ',
        'Hallo,',
        '\ud83d',
        '\udc4d!',
      ],
      ...[
        'Und noch was: der Zähler steht.',
        'Sonst noch etwas?',
        'Ihre Kundennummer bitte?',
        '4711',
        'x'.repeat(9000),
      ],
    ),
    fc.string({ maxLength: 40 }),
  );
  const turn = fc.record({
    speaker: fc.constantFrom('customer' as const, 'agent' as const),
    text: line,
  });
  const asTurns = (given: readonly { speaker: Turn['speaker']; text: string }[]): readonly Turn[] =>
    given.map(({ speaker, text }, at) => ({ id: `t${at}`, speaker, text, final: true, atMs: at }));

  it('gives concerns numbered from 1, of customers’ turns only, each sentence in one of them', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 30 }), (given) => {
        const turns = asTurns(given);
        const { concerns, present } = followConversation(turns, meaningOf);
        expect(concerns.map(({ no }) => no)).toEqual(concerns.map((_, at) => at + 1));
        expect(present).toBeLessThanOrEqual(concerns.length);
        expect(present === 0).toBe(concerns.length === 0);
        const customers = turns.filter(({ speaker }) => speaker === 'customer').map(({ id }) => id);
        for (const { text, turnIds } of concerns) {
          expect(text).toMatch(/[\p{L}]/u);
          expect(text).not.toMatch(/\p{Cs}/u);
          for (const id of turnIds) expect(customers).toContain(id);
        }
        expect(new Set(textsToMean(turns)).size).toBeGreaterThanOrEqual(concerns.length > 0 ? 1 : 0);
      }),
    );
  });

  it('depends on nothing but the turns: a concern already heard is not changed by asking again', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (given) => {
        const once = followConversation(asTurns(given), meaningOf);
        expect(followConversation(asTurns(given), meaningOf)).toEqual(once);
      }),
    );
  });
});
