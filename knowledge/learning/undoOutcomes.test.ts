// What is taken back: the named ones, or all from a moment on and before another.
import { expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import { OutcomeBook } from './outcomeBook';
import { undoOutcomes } from './undoOutcomes';

const circumstances = { makeId: () => 'undo', atMs: 99 };

function bookOf(...times: readonly number[]): OutcomeBook {
  const book = new OutcomeBook();
  for (const atMs of times)
    book.enter({
      ...{ id: `at ${atMs}`, articleId: articleId('a'), kind: 'helpful', concernKey: `k${atMs}` },
      ...{ language: 'de', atMs },
    });
  return book;
}

it('takes back what lies in the time, its beginning included and its end not', () => {
  const undoing = undoOutcomes(bookOf(9, 10, 15, 20, 21), { fromMs: 10, untilMs: 20 }, circumstances);
  expect(undoing.map(({ undoes }) => undoes)).toEqual(['at 10', 'at 15']);
  expect(undoing[0]).toMatchObject({ id: 'undo', kind: 'withdrawn', concernKey: 'k10', atMs: 99 });
});

it('takes nothing back twice by its time, and names what it does not know', () => {
  const book = bookOf(10);
  for (const undoing of undoOutcomes(book, { fromMs: 0, untilMs: 20 }, circumstances)) book.enter(undoing);
  expect(undoOutcomes(book, { fromMs: 0, untilMs: 100 }, circumstances)).toEqual([]);
  expect(() => undoOutcomes(book, { ids: ['nobody'] }, circumstances)).toThrow(
    expect.objectContaining({ code: 'RATING_MISSING' }),
  );
});
