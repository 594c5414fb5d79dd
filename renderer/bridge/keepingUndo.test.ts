// A change and its undo leave every article as it was.
// Keeping as values.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type KeepingWish, changedKeeping as keptAfter } from '../../knowledge/articles/changedKeeping';
import { articleId } from '../../knowledge/vocabulary/ids';
import { articleStates, audiences, type Keeping } from '../../knowledge/vocabulary/keeping';
import { changeCalls, changedKeeping, inverseChange, type KeepingChange } from './keepingUndo';

const keepings: fc.Arbitrary<Keeping> = fc.record(
  {
    state: fc.constantFrom(...articleStates),
    audience: fc.constantFrom(...audiences),
    owner: fc.constantFrom('A', 'B'),
    validUntilMs: fc.nat(9),
    reviewDueMs: fc.nat(9),
    checkedAtMs: fc.nat(9),
    scope: fc.constantFrom<string[]>([], ['gas']),
    tags: fc.constant<string[]>([]),
    master: fc.constant('here' as const),
  },
  { requiredKeys: ['state', 'audience', 'scope', 'tags', 'master'] },
);
const changes: fc.Arbitrary<KeepingChange> = fc.record(
  {
    state: fc.constantFrom(...articleStates),
    owner: fc.constantFrom('C', null),
    validUntilMs: fc.constantFrom(5, null),
    reviewDueMs: fc.constantFrom(6, null),
    scope: fc.constantFrom<string[]>([], ['strom']),
  },
  { requiredKeys: [] },
);

it('is taken back for every article, with as few calls as there were ways of keeping', () => {
  fc.assert(
    fc.property(fc.array(keepings, { maxLength: 6 }), changes, (before, change) => {
      const articles = before.map((keeping, at) => ({ id: articleId(`a${at}`), keeping }));
      const calls = changeCalls(articles, (keeping) => inverseChange(keeping, change));
      expect(calls.length).toBeLessThanOrEqual(articles.length);
      for (const { id, keeping } of articles) {
        const undo = calls.find(({ articleIds }) => articleIds.includes(id));
        const back = undo?.change ?? {};
        expect(changedKeeping(changedKeeping(keeping, change), back)).toEqual(keeping);
        // The engine's own rules: what vouches for an article notes a check, and its undo takes that back.
        const done = keptAfter(keeping, change as KeepingWish, 100);
        expect(keptAfter(done, back as KeepingWish, 200)).toEqual(keeping);
      }
    }),
  );
});
