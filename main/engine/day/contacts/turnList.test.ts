// Turns as feeds send them: partial, late, twice, empty, halved, too many. However they come, the conversation is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenTurn } from '../../../../knowledge/contract/day/contactCalls';
import { followConversation } from '../../../../knowledge/conversation/followConversation';
import type { Turn } from '../../../../knowledge/vocabulary/contact';
import { mostTurns, withTurns } from './turnList';

const source = () => {
  let made = 0;
  return { nowMs: 1000, makeId: () => `made-${++made}` };
};
const turn = (id: string, text: string, more: Partial<GivenTurn> = {}): GivenTurn => ({
  id,
  speaker: 'customer',
  text,
  final: true,
  ...more,
});
const texts = (turns: readonly Turn[]) => turns.map(({ text }) => text);

describe('withTurns', () => {
  it('replaces a partial turn where it stands, and keeps what is final', () => {
    const partial = withTurns(
      [],
      [turn('a', 'Mein Ab', { final: false, atMs: 1 }), turn('b', 'Ja?', { atMs: 2 })],
      source(),
    );
    const whole = withTurns(partial, [turn('a', 'Mein Abschlag')], source());
    expect(texts(whole)).toEqual(['Mein Abschlag', 'Ja?']);
    expect(texts(withTurns(whole, [turn('a', 'Mein Absch', { final: false })], source()))).toEqual(
      texts(whole),
    );
  });

  it('takes an empty turn for nothing, or for taking a turn back', () => {
    const turns = withTurns([], [turn('a', 'Doch.'), turn('b', '  ')], source());
    expect(texts(turns)).toEqual(['Doch.']);
    expect(withTurns(turns, [turn('a', '')], source())).toEqual([]);
  });

  it('makes half characters whole, and ids and times that are missing', () => {
    const [made] = withTurns([], [{ speaker: 'agent', text: 'Gut \ud83d', final: true }], source());
    expect(made).toEqual({ id: 'made-1', speaker: 'agent', text: 'Gut \uFFFD', final: true, atMs: 1000 });
  });

  it('keeps the latest two hundred, and fewer where they are long', () => {
    const many = Array.from({ length: 500 }, (_, at) => turn(`t${at}`, `Satz ${at}`, { atMs: at }));
    const kept = withTurns([], many, source());
    expect(kept).toHaveLength(mostTurns);
    expect(kept.at(-1)?.text).toBe('Satz 499');
    const long = many.map((given) => ({ ...given, text: 'x'.repeat(100_000) }));
    expect(withTurns([], long, source()).length).toBeLessThanOrEqual(4);
  });

  const sentences = [
    ...['Mein Abschlag ist zu hoch, meine Tochter ist ausgezogen.', 'Achtzig Euro im Monat würden reichen.'],
    ...[
      'Ja, hallo, Weber.',
      'Und noch eine andere Frage, wir ziehen um.',
      '👍 danke',
      'Was kostet der Umzug?',
    ],
  ];

  it('ends in the same concerns whatever the pieces and their order', () => {
    const spoken = fc.array(
      fc.record({
        text: fc.constantFrom(...sentences),
        speaker: fc.constantFrom('customer' as const, 'agent' as const),
        cuts: fc.array(fc.nat(60), { maxLength: 4 }),
        twice: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(spoken, fc.infiniteStream(fc.nat()), (given, keys) => {
        const finals = given.map(({ text, speaker }, at) => turn(`t${at}`, text, { speaker, atMs: at }));
        const pieces = given.flatMap(({ text, cuts, twice }, at) => [
          ...cuts.map((cut) => ({ ...finals[at]!, text: text.slice(0, cut), final: false })),
          ...(twice ? [finals[at]!, finals[at]!] : [finals[at]!]),
        ]);
        const shuffled = pieces
          .map((piece) => ({ piece, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ piece }) => piece);
        const whole = withTurns([], finals, source());
        const inPieces = shuffled.reduce(
          (turns, piece) => withTurns(turns, [piece], source()),
          [] as readonly Turn[],
        );
        expect(inPieces).toEqual(whole);
        expect(followConversation(inPieces)).toEqual(followConversation(whole));
      }),
    );
  });
});
