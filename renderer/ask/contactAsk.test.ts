// What the ask state promises beside typing: texts that give way come back, concerns of one text stay apart, pins hold, a lost engine costs nothing.
// Cards are minimal; their words do not matter here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import { askCard as card } from '../../test/fakes/askCard';
import {
  type AskAction,
  type AskState,
  choosableCards,
  chosenCard,
  restorableText,
  startState,
} from './askState';
import { askedNo, askedText } from './concernParts';
import { reduceAsk } from './reduceAsk';

const answer = (ids: string): Answer => ({
  kind: 'cards',
  cards: [...ids].map((id) => card(id)),
  limits: [],
  timings: { analyseMs: 0, embedMs: 0, searchMs: 0, rankMs: 0, cardsMs: 0, totalMs: 9 },
  language: 'de',
});
const run = (state: AskState, ...actions: AskAction[]) => actions.reduce(reduceAsk, state);
const type = (text: string): AskAction => ({ kind: 'typed', text });
const reply = (state: AskState, ids: string) =>
  reduceAsk(state, { kind: 'replied', id: state.askId, answer: answer(ids) });
const asked = (state: AskState, text: string, ids: string) => reply(reduceAsk(state, type(text)), ids);
const ids = (cards: readonly Card[]) => cards.map(({ articleId: id }) => id).join('');
const both = 'umzug strom. abschlag hoch';
const parts = both.split('. ').map((text, at) => ({ no: at + 1, text }));
const found: AskAction = { kind: 'partsFound', of: both, parts };

describe('a text that gave way', () => {
  it('comes back step by step, as long as what replaced it stands untouched', () => {
    const two = run(
      startState,
      type('umzug'),
      { kind: 'replaced', text: 'abschlag' },
      { kind: 'replaced', text: 'strom' },
    );
    const one = reduceAsk(two, { kind: 'restored' });
    expect([one.text, reduceAsk(one, { kind: 'restored' }).text]).toEqual(['abschlag', 'umzug']);
    expect(restorableText(reduceAsk(two, type('strom w')))).toBeUndefined();
  });

  it('is asked again as it was, where it was asked in other words', () => {
    const mail: AskAction = { kind: 'replaced', text: 'Guten Tag, umzug', asks: 'umzug', anew: true };
    const back = run(startState, mail, { kind: 'cleared' }, { kind: 'restored' });
    expect([back.text, askedText(back)]).toEqual(['Guten Tag, umzug', 'umzug']);
  });

  it('is never lost by another that arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c ]{0,6}$/), { maxLength: 8 }), (texts) => {
        const states = [startState];
        for (const text of texts) states.push(reduceAsk(states.at(-1)!, { kind: 'replaced', text }));
        const [last, before] = [states.at(-1)!, states.at(-2)];
        if (before && before.text.trim() !== '' && before.text !== last.text) {
          expect(reduceAsk(last, { kind: 'restored' }).text).toBe(before.text);
        }
      }),
    );
  });
});

describe('concerns of one text', () => {
  it('are asked by themselves, verdicts of one are not those of the other', () => {
    const state = reduceAsk(asked(startState, both, 'abc'), found);
    expect([askedText(state), state.pending, state.text]).toEqual(['umzug strom', true, both]);
    const other = reduceAsk(reply(state, 'a'), { kind: 'partChosen', no: 2 });
    expect(askedText(other)).toBe('abschlag hoch');
    expect(askedNo(other)).not.toBe(askedNo(state));
    expect(ids(choosableCards(reply(other, 'de')))).toBe('de');
  });

  it('do not disturb a list that the hand holds, nor ask twice', () => {
    const held = run(asked(startState, both, 'abc'), { kind: 'moved', by: 1, rows: 0 });
    const state = run(held, found, found);
    expect([state.partNo, state.askId]).toEqual([0, held.askId]);
    expect(askedText(reduceAsk(state, { kind: 'partChosen', no: 1 }))).toBe('umzug strom');
    const fresh = reduceAsk(asked(startState, both, 'abc'), found);
    expect(reduceAsk(fresh, found)).toBe(fresh);
  });

  it('grow at the end, and are one concern again after any other change', () => {
    const state = reduceAsk(asked(startState, both, 'abc'), found);
    expect(askedText(reduceAsk(state, type(`${both}, senken`)))).toBe('abschlag hoch, senken');
    expect(reduceAsk(state, type('umzug. abschlag hoch')).parts).toEqual([]);
    expect(reduceAsk(state, { ...found, of: 'another' }).parts).toBe(state.parts);
  });
});

describe('pins', () => {
  it('stay on top with the numbers of the present answer, or none', () => {
    const pinned = reduceAsk(asked(startState, 'umzug strom mit', 'abc'), {
      kind: 'pinToggled',
      card: card('c', 41),
    });
    expect(ids(choosableCards(pinned))).toBe('cab');
    expect(chosenCard(pinned)?.articleId).toBe('a');
    const later = asked(pinned, 'abschlag zu hoch', 'de');
    expect(ids(choosableCards(later))).toBe('cde');
    expect(choosableCards(later)[0]?.likelihood).toBeUndefined();
    expect(choosableCards(asked(later, 'umzug strom', 'ca'))[0]?.likelihood).toBe(0.7);
    expect(reduceAsk(later, { kind: 'cleared' }).pinned).toEqual([]);
    expect(reduceAsk(later, { kind: 'replaced', text: 'neu hier', anew: true }).pinned).toEqual([]);
  });
});

describe('a lost engine', () => {
  it('costs no card and no word: what stands stays until the question is asked again', () => {
    const typing = reduceAsk(asked(startState, 'umzug strom mit', 'abc'), type('umzug strom mitn'));
    const lost = reduceAsk(typing, { kind: 'failed', id: typing.askId, code: 'ENGINE_LOST' });
    expect([lost.stalled, lost.pending, ids(choosableCards(lost)), lost.text]).toEqual([
      ...[true, true, 'abc', 'umzug strom mitn'],
    ]);
    const again = reduceAsk(lost, { kind: 'askedAgain' });
    expect([again.stalled, again.askId > lost.askId]).toEqual([false, true]);
    expect(ids(choosableCards(reply(again, 'abd')))).toBe('abd');
  });
});
