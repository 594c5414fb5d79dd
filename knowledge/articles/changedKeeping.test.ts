// What a wish makes of how an article is kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import { importedKeeping, type Keeping } from '../vocabulary/keeping';
import { changedKeeping, sameKeeping } from './changedKeeping';

const now = 7_000;

describe('changedKeeping', () => {
  it('changes what is named and leaves the rest', () => {
    const kept: Keeping = { ...importedKeeping, owner: 'A', validUntilMs: 5, counterpart: articleId('x') };
    expect(changedKeeping(kept, { state: 'archived', validUntilMs: null }, now)).toEqual({
      ...importedKeeping,
      state: 'archived',
      owner: 'A',
      counterpart: 'x',
    });
  });

  it('keeps lists tidy', () => {
    const { scope, tags } = changedKeeping(
      importedKeeping,
      { scope: [' Strom', 'strom', ''], tags: ['Umzug', ' Umzug '] },
      now,
    );
    expect({ scope, tags }).toEqual({ scope: ['strom'], tags: ['Umzug'] });
  });

  it('notes a check where somebody vouches for the article', () => {
    expect(changedKeeping(importedKeeping, { state: 'validated' }, now).checkedAtMs).toBe(now);
    expect(changedKeeping(importedKeeping, { reviewDueMs: 9_000 }, now).checkedAtMs).toBe(now);
    expect(changedKeeping(importedKeeping, { reviewDueMs: null, state: 'archived' }, now).checkedAtMs).toBe(
      undefined,
    );
  });

  it('takes a check back where the wish names the former one', () => {
    const unproven: Keeping = { ...importedKeeping, state: 'notValidated' };
    const checked = changedKeeping(unproven, { state: 'validated' }, now);
    expect(changedKeeping(checked, { state: 'notValidated', checkedAtMs: null }, 9_000)).toEqual(unproven);
    const archived = changedKeeping(checked, { state: 'archived' }, 8_000);
    expect(changedKeeping(archived, { state: 'validated', checkedAtMs: now }, 9_000)).toEqual(checked);
  });

  it('changes nothing a second time', () => {
    const wish = fc.record(
      {
        owner: fc.option(fc.string()),
        tags: fc.array(fc.string()),
        scope: fc.array(fc.string()),
        validFromMs: fc.option(fc.integer()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wish, (each) => {
        const once = changedKeeping(importedKeeping, each, now);
        expect(sameKeeping(once, changedKeeping(once, each, now))).toBe(true);
      }),
    );
  });
});
