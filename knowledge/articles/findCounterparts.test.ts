// Pairs of languages as sources name them: by id, place or title; never by a guess, never over a partner chosen before.
import { describe, expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import { importedKeeping } from '../vocabulary/keeping';
import { findCounterparts, type PairedHead } from './findCounterparts';

const head = (
  id: string,
  language: 'de' | 'en',
  source: string,
  title: string,
  counterpart?: string,
): PairedHead => ({
  id: articleId(id),
  ...{ language, source, title },
  keeping: { ...importedKeeping, ...(counterpart && { counterpart: articleId(counterpart) }) },
});
const pairsOf = (...heads: readonly PairedHead[]) => Object.fromEntries(findCounterparts(heads));
const german = (name?: string) => head('d', 'de', 'kb/de/umzug.md', 'Umzug melden', name);
const english = (name?: string) => head('e', 'en', 'kb/en/moving.md', 'Moving house', name);

describe('findCounterparts', () => {
  it.each(['e', '../en/moving.md', './../en/moving.md', '../EN/Moving.md', 'Moving house', ' moving  HOUSE'])(
    'understands "%s", both ways',
    (name) => {
      expect(pairsOf(german(name), english())).toEqual(name === 'e' ? { e: 'd' } : { d: 'e', e: 'd' });
    },
  );

  it('leaves what is right, and what nobody is meant by', () => {
    expect(pairsOf(german('e'), english('d'))).toEqual({});
    expect(pairsOf(german('Removal'), english())).toEqual({});
    expect(pairsOf(german('Umzug melden'), english())).toEqual({});
    expect(pairsOf(german('umzug.md'), english())).toEqual({});
    expect(pairsOf(german(), english())).toEqual({});
  });

  it('takes no title that two articles have, and no partner away', () => {
    const twin = head('e2', 'en', 'kb/en/moving2.md', 'Moving house');
    expect(pairsOf(german('Moving house'), english(), twin)).toEqual({});
    const taken = english('x');
    expect(pairsOf(german('../en/moving.md'), taken, head('x', 'de', 'x.md', 'X', 'e'))).toEqual({ d: 'e' });
  });

  it('finds members of an archive beside each other', () => {
    const one = head('d', 'de', 'kb.zip#de/umzug.md', 'Umzug', '../en/moving.md');
    expect(pairsOf(one, head('e', 'en', 'kb.zip#en/moving.md', 'Moving'))).toEqual({ d: 'e', e: 'd' });
  });
});
