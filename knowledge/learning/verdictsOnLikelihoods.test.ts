// Which verdicts speak about likelihoods: those that stand, on cards that showed one.
import { describe, expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import type { Outcome } from '../vocabulary/outcome';
import { OutcomeBook } from './outcomeBook';
import { verdictsOnLikelihoods } from './verdictsOnLikelihoods';

let next = 0;
const outcome = (changes: Partial<Outcome>): Outcome => ({
  id: `o${next++}`,
  articleId: articleId('a'),
  kind: 'helpful',
  concernKey: `k${next}`,
  language: 'de',
  atMs: 0,
  estimate: 0.7,
  rank: 1,
  ...changes,
});
const bookOf = (...outcomes: readonly Outcome[]) => {
  const book = new OutcomeBook();
  for (const one of outcomes) book.enter(one);
  return book;
};

describe('verdictsOnLikelihoods', () => {
  it('takes verdicts with the estimate behind the card, for and against', () => {
    const book = bookOf(outcome({ rank: 2 }), outcome({ kind: 'unhelpful', estimate: 0.4 }));
    expect(verdictsOnLikelihoods(book)).toEqual([
      { likelihood: 0.7, solved: true, rank: 2 },
      { likelihood: 0.4, solved: false, rank: 1 },
    ]);
  });

  it('leaves out what was opened only, what showed no likelihood and what was taken back', () => {
    const rated = outcome({});
    const { estimate: _, ...unshown } = outcome({});
    const book = bookOf(
      outcome({ kind: 'opened' }),
      unshown,
      rated,
      outcome({ kind: 'withdrawn', undoes: rated.id, concernKey: rated.concernKey }),
    );
    expect(verdictsOnLikelihoods(book)).toEqual([]);
  });

  it('takes the newest where there are more than the correction needs', () => {
    const book = bookOf(
      outcome({ estimate: 0.1 }),
      ...Array.from({ length: 2_000 }, () => outcome({ estimate: 0.8 })),
    );
    const verdicts = verdictsOnLikelihoods(book);
    expect(verdicts).toHaveLength(2_000);
    expect(verdicts.every(({ likelihood }) => likelihood === 0.8)).toBe(true);
  });

  it('notices a change through the revision of the book', () => {
    const book = bookOf(outcome({}));
    const before = book.revision;
    book.enter(outcome({}));
    expect(book.revision).toBeGreaterThan(before);
  });
});
