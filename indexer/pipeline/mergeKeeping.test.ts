// What people set of an article survives its next import, except where the source claims otherwise.
import { describe, expect, it } from 'vitest';
import { importedKeeping, type Keeping } from '../../knowledge/vocabulary/keeping';
import { mergeKeeping } from './mergeKeeping';

const byHand: Keeping = { ...importedKeeping, state: 'archived', owner: 'Ada', recognition: 0.5 };

describe('the keeping of an article that is imported again', () => {
  it('is what the source makes of it where there was none', () => {
    expect(mergeKeeping(undefined, undefined)).toBeUndefined();
    expect(mergeKeeping(undefined, byHand)).toEqual(byHand);
  });

  it('stays as people set it where the source says nothing', () => {
    const { recognition: _gone, ...kept } = byHand;
    expect(mergeKeeping(byHand, undefined)).toEqual(kept);
    expect(mergeKeeping(byHand, { ...importedKeeping, recognition: 0.9 })).toEqual({
      ...kept,
      recognition: 0.9,
    });
  });

  it('follows what the source claims, even where that is the usual', () => {
    const claimed = mergeKeeping(byHand, importedKeeping, { state: 'validated', tags: ['neu'] });
    expect(claimed).toMatchObject({ state: 'validated', tags: ['neu'], owner: 'Ada' });
    expect(mergeKeeping(byHand, { ...importedKeeping, state: 'notValidated' })?.state).toBe('notValidated');
  });

  it('knows how old the words are only where the present reading does', () => {
    const edited: Keeping = { ...importedKeeping, dated: true };
    expect(mergeKeeping(edited, importedKeeping)).toEqual(importedKeeping);
    expect(mergeKeeping(edited, undefined)?.dated).toBeUndefined();
    expect(mergeKeeping(byHand, edited)?.dated).toBe(true);
  });

  it('is never taken over from whoever detached it', () => {
    const here = { ...byHand, master: 'here' } as const;
    expect(mergeKeeping(here, importedKeeping, { master: 'source' })?.master).toBe('here');
  });
});
