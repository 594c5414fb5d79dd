// What a card says first of an article's state.
import { expect, it } from 'vitest';
import { importedKeeping, type Keeping } from '../../../knowledge/vocabulary/keeping';
import { keptLook } from './keptLook';

const now = 1_000;
const look = (change: Partial<Keeping>) => keptLook({ ...importedKeeping, ...change }, now);

it('says nothing where nobody has said anything', () => {
  expect(keptLook(undefined, now)).toBeUndefined();
});

it('names what hinders most', () => {
  expect(look({})).toBe('valid');
  expect(look({ state: 'notValidated' })).toBe('notValidated');
  expect(look({ state: 'notValidated', reviewDueMs: now })).toBe('reviewDue');
  expect(look({ reviewDueMs: now + 1 })).toBe('valid');
  expect(look({ reviewDueMs: 1, validUntilMs: now - 1 })).toBe('expired');
  expect(look({ validUntilMs: now, validFromMs: now })).toBe('valid');
  expect(look({ validFromMs: now + 1 })).toBe('notYetValid');
  expect(look({ state: 'archived', validUntilMs: 1 })).toBe('archived');
});
