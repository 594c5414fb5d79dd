// Names of bundles stay with what they named: by majority, through growth, merging and splitting.
// Nothing is known here of meanings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleIds } from './bundleIds';

describe('ids of bundles', () => {
  it('stay while a bundle grows and loses members', () => {
    const former = [{ id: 'A', members: ['1', '2', '3'] }];
    expect(bundleIds([['2', '3', '9'], ['8']], former)).toEqual(['A', '8']);
  });

  it('go with the larger part of a bundle that splits', () => {
    const former = [{ id: '1', members: ['1', '2', '3'] }];
    expect(bundleIds([['1'], ['2', '3']], former)).toEqual(['1-0', '1']);
  });

  it('are that of the larger share where bundles become one', () => {
    const former = [
      { id: 'A', members: ['1', '2'] },
      { id: 'B', members: ['3', '4', '5'] },
    ];
    expect(bundleIds([['1', '2', '3', '4', '5']], former)).toEqual(['B']);
  });

  it('are lost with the last member', () => {
    expect(bundleIds([['1']], [{ id: 'A', members: ['7'] }])).toEqual(['1']);
  });

  it('are distinct, whatever was there before', () => {
    const member = fc.integer({ min: 0, max: 12 }).map(String);
    const clusters = fc
      .array(fc.tuple(member, fc.integer({ min: 0, max: 4 })), { maxLength: 13 })
      .map((pairs) => {
        const groups = new Map<number, string[]>();
        for (const [id, group] of new Map(pairs)) groups.set(group, [...(groups.get(group) ?? []), id]);
        return [...groups.values()];
      });
    fc.assert(
      fc.property(clusters, clusters, (now, before) => {
        const former = before.map((members) => ({ id: members[0]!, members }));
        const ids = bundleIds(now, former);
        expect(new Set(ids).size).toBe(now.length);
        // Asked again with its own answer, nothing changes.
        const again = now.map((members, at) => ({ id: ids[at]!, members }));
        expect(bundleIds(now, again)).toEqual(ids);
      }),
    );
  });
});
