// What agents get as an answer: the states, the ends of validity, and the scope of an installation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleStates, importedKeeping, type Keeping } from '../vocabulary/keeping';
import { hindranceAt, servedAt } from './servedAt';

const now = 1_000_000;
const kept = (change: Partial<Keeping>): Keeping => ({ ...importedKeeping, ...change });

describe('servedAt', () => {
  it('serves what is validated or not validated, and nothing else', () => {
    const served = articleStates.filter((state) => servedAt(kept({ state }), now));
    expect(served).toEqual(['notValidated', 'validated']);
  });

  it('serves from the first to the last moment of validity', () => {
    const limited = kept({ validFromMs: now - 5, validUntilMs: now + 5 });
    const at = (ms: number) => hindranceAt(limited, ms);
    expect([at(now - 6), at(now - 5), at(now + 5), at(now + 6)]).toEqual([
      'notYetValid',
      undefined,
      undefined,
      'expired',
    ]);
  });

  it('keeps what is for other products back, where the installation names its own', () => {
    const gas = kept({ scope: ['gas', 'wärme'] });
    expect(hindranceAt(gas, now, ['strom'])).toBe('outOfScope');
    expect(hindranceAt(gas, now, ['strom', 'wärme'])).toBeUndefined();
    expect(hindranceAt(gas, now)).toBeUndefined();
    expect(hindranceAt(kept({}), now, ['strom'])).toBeUndefined();
  });

  it('never serves more when a limit is added', () => {
    const names = fc.uniqueArray(fc.constantFrom('strom', 'gas', 'solar'));
    const anyKeeping = fc
      .record({
        state: fc.constantFrom(...articleStates),
        validFromMs: fc.option(fc.integer({ min: 0, max: 2 * now }), { nil: undefined }),
        validUntilMs: fc.option(fc.integer({ min: 0, max: 2 * now }), { nil: undefined }),
        scope: names,
      })
      .map(({ validFromMs, validUntilMs, ...rest }) =>
        kept({
          ...rest,
          ...(validFromMs !== undefined && { validFromMs }),
          ...(validUntilMs !== undefined && { validUntilMs }),
        }),
      );
    fc.assert(
      fc.property(anyKeeping, names, (keeping, scope) => {
        const { validFromMs: _from, validUntilMs: _until, ...rest } = keeping;
        const unlimited = { ...rest, scope: [] };
        expect(servedAt(keeping, now, scope) && !servedAt(unlimited, now)).toBe(false);
      }),
    );
  });
});
