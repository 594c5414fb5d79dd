// What a tried concern gets: nobody drafts where both agree, likelihoods are never touched, silence is respected.
// Rankings are drawn by chance; the draft itself is tested in teamDraft.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LikelyArticle } from '../vocabulary/candidate';
import { articleId } from '../vocabulary/ids';
import { draftAnswer } from './draftAnswer';

const list = (ids: readonly string[], from = 0.9): readonly LikelyArticle[] =>
  ids.map((id, at) => ({ articleId: articleId(id), likelihood: from - at * 0.03 }) as LikelyArticle);
const ranking = (ids: readonly string[], from?: number, isSilent = false) => ({
  judged: list(ids, from),
  isSilent,
});
const ids = (articles: readonly LikelyArticle[]) => articles.map((article) => article.articleId).join('');
const drafters = (articles: ReturnType<typeof draftAnswer>) =>
  articles.map(({ draftedBy }) => draftedBy?.[0] ?? '-').join('');
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const shuffled = fc.shuffledSubarray(letters, { minLength: 8, maxLength: 8 });
const modes = fc.constantFrom('interleave' as const, 'split' as const);

describe('draftAnswer', () => {
  it('is no trial where both rankings agree', () => {
    fc.assert(
      fc.property(shuffled, modes, seeds, (order, mode, seed) => {
        const both = { learned: ranking(order, 0.9), baseline: ranking(order, 0.6) };
        const drafted = draftAnswer(both, { mode, seed }, 5);
        expect(drafted).toEqual(both.learned.judged.slice(0, 5));
      }),
    );
  });

  it('has nobody draft the beginning that both share', () => {
    const both = { learned: ranking(['a', 'b', 'c', 'd']), baseline: ranking(['a', 'b', 'd', 'c']) };
    const drafted = draftAnswer(both, { mode: 'interleave', seed: 3 }, 4);
    expect(ids(drafted).slice(0, 2)).toBe('ab');
    expect(drafters(drafted)).toMatch(/^--(lb|bl)$/);
  });

  it('keeps each card’s likelihood as its own ranker gave it: falling within a ranker, never invented', () => {
    fc.assert(
      fc.property(shuffled, shuffled, modes, seeds, (one, other, mode, seed) => {
        const both = { learned: ranking(one, 0.9), baseline: ranking(other, 0.7) };
        const drafted = draftAnswer(both, { mode, seed }, 6);
        expect(new Set(drafted.map((card) => card.articleId)).size).toBe(drafted.length);
        for (const { articleId: id, likelihood, draftedBy = 'learned' } of drafted)
          expect(both[draftedBy].judged.find((card) => card.articleId === id)!.likelihood).toBe(likelihood);
        for (const ranker of ['learned', 'baseline']) {
          const own = drafted.filter(({ draftedBy }) => draftedBy === ranker);
          for (const [at, card] of own.slice(1).entries())
            expect(card.likelihood).toBeLessThanOrEqual(own[at]!.likelihood);
        }
      }),
    );
  });

  it('interleaves only where both would show cards; a split shows what its ranker would, silence too', () => {
    const both = { learned: ranking(['a', 'b']), baseline: ranking(['b', 'a'], 0.2, true) };
    for (let seed = 0; seed < 30; seed++) {
      expect(drafters(draftAnswer(both, { mode: 'interleave', seed }, 2))).toBe('--');
      expect(drafters(draftAnswer(both, { mode: 'split', seed }, 2))).toMatch(/^(ll|bb)$/);
    }
  });

  it('gives each ranker half of the concerns, by chance alone', () => {
    const both = { learned: ranking(['a', 'b']), baseline: ranking(['b', 'a']) };
    const rounds = 4000;
    for (const mode of ['interleave', 'split'] as const) {
      const first = Array.from({ length: rounds }, (_, seed) => draftAnswer(both, { mode, seed }, 2)[0]!);
      const learned = first.filter(({ draftedBy }) => draftedBy === 'learned').length;
      expect(Math.abs(learned / rounds - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / rounds));
    }
  });
});
