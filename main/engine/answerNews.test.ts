// News are told once, when the same question may get another answer; the steps of an import are none.
import { expect, it } from 'vitest';
import { type AnswerChange, AnswerNews } from './answerNews';

function watched() {
  const state: { fingerprint?: string; version: number } = { version: 1 };
  const news = new AnswerNews({
    seat: {
      get answering() {
        return state.fingerprint === undefined ? undefined : ({ fingerprint: state.fingerprint } as never);
      },
    },
    store: {
      get version() {
        return state.version;
      },
    },
  });
  const told: AnswerChange[] = [];
  const stop = news.onChange((change) => told.push(change));
  return { state, news, told, stop };
}

it('tells of a model that is ready or another one, also while an import runs', () => {
  const { state, news, told } = watched();
  news.look(false);
  expect(told).toEqual([]);
  state.fingerprint = 'first';
  news.look(true);
  news.look(true);
  state.fingerprint = 'second';
  news.look(false);
  expect(told).toEqual(['meaning', 'meaning']);
});

it('tells of articles once an import has ended, and nobody who no longer listens', () => {
  const { state, news, told, stop } = watched();
  for (state.version = 2; state.version < 5; state.version += 1) news.look(true);
  expect(told).toEqual([]);
  news.look(false);
  news.look(false);
  expect(told).toEqual(['articles']);
  stop();
  state.version = 9;
  news.look(false);
  expect(told).toEqual(['articles']);
});
