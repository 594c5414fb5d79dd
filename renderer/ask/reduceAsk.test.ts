// The reducer's promises: nothing blanks, late replies are dropped, the hand's choice follows the article.
// Cards are minimal; their words do not matter here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import { askCard as card } from '../../test/fakes/askCard';
import { type AskAction, type AskState, chosenCard, startState } from './askState';
import { reduceAsk } from './reduceAsk';

const base = {
  limits: [],
  timings: { analyseMs: 0, embedMs: 0, searchMs: 0, rankMs: 0, cardsMs: 0, totalMs: 9 },
  language: 'de' as const,
};
const cards = (ids: string): Answer => ({ ...base, kind: 'cards', cards: [...ids].map((id) => card(id)) });
const silence: Answer = { ...base, kind: 'abstained', reason: 'nothingFits', weakCards: [card('w', 19)] };
const run = (state: AskState, ...actions: AskAction[]) => actions.reduce(reduceAsk, state);
const type = (text: string): AskAction => ({ kind: 'typed', text });
const reply = (state: AskState, answer: Answer) =>
  reduceAsk(state, { kind: 'replied', id: state.askId, answer });
const asked = (state: AskState, text: string, answer: Answer) => reply(reduceAsk(state, type(text)), answer);
const shown = ({ view }: AskState) =>
  view.kind === 'answered' ? view.shown.map(({ articleId: id }) => id).join('') : view.kind;
const down: AskAction = { kind: 'moved', by: 1, rows: 3 };

describe('askState', () => {
  it('keeps what stands until the next answer is there', () => {
    const state = run(
      asked(startState, 'umzug strom mitnehmen', cards('abc')),
      type('umzug strom mitnehmen z'),
    );
    expect(state.pending).toBe(true);
    expect(shown(state)).toBe('abc');
    expect(shown(reply(state, silence))).toBe('abstained');
  });

  it('drops replies that are late, and cancelled ones', () => {
    const first = reduceAsk(startState, type('umzug'));
    const second = reduceAsk(first, type('umzug strom'));
    expect(reduceAsk(second, { kind: 'replied', id: first.askId, answer: cards('abc') })).toBe(second);
    expect(reduceAsk(second, { kind: 'failed', id: second.askId, code: 'CANCELLED' })).toBe(second);
    expect(shown(reduceAsk(second, { kind: 'failed', id: second.askId, code: 'STORE_DAMAGED' }))).toBe(
      'failed',
    );
  });

  it('chooses the first weak find when they are opened, and none when they are put away', () => {
    const open = run(asked(startState, 'balkon', silence), { kind: 'weakToggled' });
    expect(chosenCard(open)?.articleId).toBe('w');
    expect(chosenCard(run(open, { kind: 'weakToggled' }))).toBeUndefined();
  });

  it('holds the slots while the concern is typed on, and starts anew with another one', () => {
    const state = asked(startState, 'umzug strom mitnehmen', cards('abc'));
    expect(shown(asked(state, 'umzug strom mitnehmen zähler', cards('dab')))).toBe('abd');
    expect(shown(asked(state, 'lastschrift geplatzt', cards('dab')))).toBe('dab');
  });

  it('freezes at the first arrow key and announces what is better', () => {
    const chosen = run(asked(startState, 'umzug strom mitnehmen', cards('abc')), down);
    expect(chosenCard(chosen)?.title).toBe('b');
    const later = asked(chosen, 'umzug strom mitnehmen zähler', cards('dcab'));
    expect([shown(later), later.newBetter, chosenCard(later)?.title]).toEqual(['abc', 1, 'b']);
    const taken = reduceAsk(later, { kind: 'tookOrder' });
    expect([shown(taken), taken.newBetter, taken.bestAt]).toEqual(['dca', 0, 0]);
  });

  it('lets the choice follow the article, not the place', () => {
    const state = asked(startState, 'umzug strom mitnehmen', cards('abc'));
    const chosen = reduceAsk(state, { kind: 'chose', articleId: articleId('c') });
    const moved = run(asked(chosen, 'umzug strom mitnehmen z', cards('cab')), { kind: 'tookOrder' });
    expect([shown(moved), chosenCard(moved)?.title]).toEqual(['cab', 'c']);
  });

  it('hides cards that solve less than one concern in ten beside better ones', () => {
    const answer: Answer = { ...base, kind: 'cards', cards: [card('a'), card('b', 5)] };
    expect(shown(asked(startState, 'umzug', answer))).toBe('a');
  });

  it('shows weak finds only on request, and forgets the request with the next letter', () => {
    const state = asked(startState, 'balkonkraftwerk', silence);
    expect(chosenCard(state)).toBeUndefined();
    const open = run(state, { kind: 'weakToggled' }, down);
    expect(chosenCard(open)?.title).toBe('w');
    expect(reduceAsk(open, type('balkonkraftwerk x')).weakShown).toBe(false);
  });

  it('clears and restores the concern', () => {
    const cleared = reduceAsk(asked(startState, 'umzug strom', cards('abc')), { kind: 'cleared' });
    expect([cleared.text, shown(cleared)]).toEqual(['', 'idle']);
    const restored = reduceAsk(cleared, { kind: 'restored' });
    expect([restored.text, restored.pending]).toEqual(['umzug strom', true]);
    expect(reduceAsk(reduceAsk(cleared, type('neu')), { kind: 'restored' }).text).toBe('neu');
  });

  it('puts the best on top at once where the owner wants it so, until an arrow key holds the order', () => {
    const immediate = reduceAsk(startState, { kind: 'slotsChanged', slots: 3, immediate: true });
    const first = asked(immediate, 'umzug strom', cards('abc'));
    const second = asked(first, 'umzug strom mit', cards('dab'));
    expect(shown(second)).toBe(shown(asked(startState, 'umzug strom mit', cards('dab'))));
    expect(second.newBetter).toBe(0);
    const frozen = asked(reduceAsk(first, down), 'umzug strom mit', cards('dab'));
    expect(shown(frozen)).toBe(shown(first));
    expect(asked(reduceAsk(first, { kind: 'cleared' }), 'abschlag hoch', cards('ab')).immediate).toBe(true);
  });

  it('always has a chosen card among those shown, whatever happens', () => {
    const anyAction = fc.oneof(
      fc.constantFrom('umzug', 'umzug strom mit', 'umzug strom mit z', 'abschlag hoch', '').map(type),
      fc.constantFrom('abc', 'bcd', 'dab', 'a').map((ids) => ids),
      fc.constantFrom<AskAction>(
        down,
        { kind: 'tookOrder' },
        { kind: 'cleared' },
        { kind: 'slotsChanged', slots: 5 },
        { kind: 'slotsChanged', slots: 3, immediate: true },
      ),
    );
    fc.assert(
      fc.property(fc.array(anyAction), (steps) => {
        const state = steps.reduce<AskState>(
          (before, step) => (typeof step === 'string' ? reply(before, cards(step)) : reduceAsk(before, step)),
          startState,
        );
        if (state.view.kind !== 'answered') return;
        const ids = state.view.shown.map(({ articleId: id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toContain(chosenCard(state)?.articleId);
      }),
    );
  });

  const again: AskAction = { kind: 'askedAgain' };
  const weak = (...given: Card[]): Answer => ({
    ...base,
    kind: 'abstained',
    reason: 'nothingFits',
    weakCards: given,
  });
  const percents = ({ view }: AskState) =>
    view.kind === 'answered' ? view.shown.map(({ likelihood: chance = 0 }) => Math.round(chance * 100)) : [];

  it('brings new numbers to a list that the hand holds, without moving it', () => {
    const held = run(asked(startState, 'umzug strom mitnehmen', cards('abc')), down, again);
    const answer: Answer = { ...base, kind: 'cards', cards: [card('c', 90), card('b', 80), card('a', 20)] };
    const state = reply(held, answer);
    expect(shown(state)).toBe('abc');
    expect(percents(state)).toEqual([20, 80, 90]);
    expect(state.bestAt).toBe(2);
  });

  it('leaves the list under the hand whose verdict left nothing worth showing; typing on ends it', () => {
    const held = run(asked(startState, 'umzug strom mitnehmen', cards('ab')), down, again);
    const state = reply(held, weak(card('a', 12), card('b', 9)));
    expect(shown(state)).toBe('ab');
    expect(percents(state)).toEqual([12, 9]);
    expect(chosenCard(state)?.articleId).toBe('b');
    expect(shown(asked(state, 'umzug strom mitnehmen z', silence))).toBe('abstained');
  });

  it('keeps the weak find that was chosen when the concern is asked again, and offers three at most', () => {
    const four = weak(card('v', 20), card('w', 19), card('x', 18), card('y', 17));
    const opened = run(asked(startState, 'kuchen', four), { kind: 'weakToggled' }, down, again);
    const state = reply(opened, four);
    expect(chosenCard(state)?.articleId).toBe('w');
    expect(state.view.kind === 'abstained' && state.view.weakCards).toHaveLength(3);
  });
});
