// Clusters as managers see them: named, counted over the period, with trend, best find and status; and their outline.
// Who belongs together is given.
import { describe, expect, it } from 'vitest';
import { gapClusters, type UnsolvedConcern } from './gapClusters';
import { gapOutline } from './gapOutline';

const day = 86_400_000;
const nowMs = 100 * day;
const concern = (id: string, daysAgo: number, given: Partial<UnsolvedConcern> = {}): UnsolvedConcern => ({
  ...{ id, origin: 'gap', wording: `Vergütung vom Balkonkraftwerk, Frage ${id}`, language: 'de' },
  ...{ atMs: nowMs - daysAgo * day, ...given },
});
const seen = (members: readonly UnsolvedConcern[], days = 7, state?: { status: 'hidden' }) =>
  gapClusters([{ id: 'b', members, state }], { nowMs, days, shareInBase: () => 0 });

describe('a cluster', () => {
  it('is named by what its concerns have in common, and counted by stretches of the period', () => {
    const [cluster] = seen([concern('1', 6.9), concern('2', 0.5), concern('3', 0.1)]);
    expect(cluster).toMatchObject({ id: 'b', count: 3, trend: [1, 0, 0, 0, 0, 0, 2], status: 'open' });
    expect(cluster!.name.split(' ')).toEqual(expect.arrayContaining(['Vergütung', 'Balkonkraftwerk']));
    expect(cluster!.wordings[0]).toContain('Frage 3');
    expect(cluster!.gapIds).toEqual(['1', '2', '3']);
  });

  it('tells its best find, and wordings once', () => {
    const twice = { wording: 'Dasselbe noch einmal' };
    const [cluster] = seen([
      concern('1', 2, { ...twice, bestLikelihood: 0.1 }),
      concern('2', 1, { ...twice, bestLikelihood: 0.3 }),
    ]);
    expect(cluster).toMatchObject({ bestLikelihood: 0.3, wordings: ['Dasselbe noch einmal'] });
  });

  it('without a concern in the period is not shown', () => {
    expect(seen([concern('1', 8)])).toEqual([]);
    expect(seen([concern('1', 8)], 30)).toHaveLength(1);
  });

  it('is outdated where mostly shown articles failed, until somebody says otherwise', () => {
    const rated = { origin: 'rated' as const };
    const members = [concern('1', 3), concern('2', 2, rated), concern('3', 1, rated)];
    expect(seen(members)[0]).toMatchObject({ status: 'outdated', gapIds: ['1'] });
    expect(seen(members, 7, { status: 'hidden' })[0]!.status).toBe('hidden');
  });

  it('whose words are not kept has no name and no wordings', () => {
    expect(seen([concern('1', 1, { wording: undefined })])[0]).toMatchObject({ name: '–', wordings: [] });
  });

  it('does not take its name from placeholders', () => {
    const [cluster] = seen(
      ['1', '2', '3', '4'].map((id) => concern(id, 1, { wording: '[Name] fragt nach Nachsendeadresse' })),
    );
    expect(cluster!.name).toContain('Nachsendeadresse');
    expect(cluster!.name).not.toContain('Name ');
  });
});

describe('an outline', () => {
  it('has each question as a heading, its marks as text', () => {
    const wordings = ['Wie hoch?\n\n# nein', '*wann*', 'Wie hoch?\n\n# nein'];
    expect(gapOutline({ name: 'vergütung', wordings })).toEqual({
      title: 'Vergütung',
      markdown: '## Wie hoch? \\# nein\n\n…\n\n## \\*wann\\*\n\n…\n',
    });
  });

  it('is called after its first question where the group has no name, and there is none without words', () => {
    expect(gapOutline({ name: '–', wordings: ['wie hoch?'] })).toMatchObject({ title: 'Wie hoch?' });
    expect(gapOutline({ name: '–', wordings: [' '] })).toBeUndefined();
  });
});
