// What front matter may say of an article, in both languages and many spellings; nonsense says nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIn } from './extractTesting';
import { frontMatter } from './frontMatter';
import { claimsOf } from './sourceClaims';

const day = (year: number, month: number, of: number): number => new Date(year, month - 1, of).getTime();

describe('front matter', () => {
  it('reads title, language and keeping', async () => {
    const article = await articleIn(
      'markdown',
      [
        '---',
        'Titel: Umzug melden',
        'Sprache: de-DE',
        'Schlagworte: [Umzug, Zähler, Umzug]',
        'Status: Entwurf',
        'Zielgruppe: Kunden',
        'Gültig ab: 2026-03-01',
        'gueltig_bis: 31.12.2026',
        'Wiedervorlage: 2026-11-01',
        'Verantwortlich: Fachgruppe Abrechnung',
        'Produkte: Strom; Gas',
        '---',
        'Text.',
      ].join('\n'),
    );
    expect(article).toMatchObject({ title: 'Umzug melden', language: 'de' });
    expect(article.keeping).toEqual({
      state: 'workInProgress',
      audience: 'customer',
      validFromMs: day(2026, 3, 1),
      validUntilMs: day(2027, 1, 1) - 1,
      reviewDueMs: day(2026, 11, 1),
      owner: 'Fachgruppe Abrechnung',
      tags: ['Umzug', 'Zähler'],
      scope: ['strom', 'gas'],
    });
  });

  it('reads English names, full times, and one field for both ends', () => {
    expect(
      frontMatter('state: not-validated\nvalid-from: 2026-01-02T03:04:05.678Z\ntags: a, b').keeping,
    ).toEqual({
      state: 'notValidated',
      validFromMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      tags: ['a', 'b'],
    });
    expect(frontMatter('validity: 2026-01-01/2026-06-30').keeping).toEqual({
      validFromMs: day(2026, 1, 1),
      validUntilMs: day(2026, 7, 1) - 1,
    });
    expect(frontMatter('gültigkeit:\n  von: 1.2.2026\n  bis: 3.4.2026').keeping).toEqual({
      validFromMs: day(2026, 2, 1),
      validUntilMs: day(2026, 4, 4) - 1,
    });
    expect(frontMatter('draft: true').keeping).toEqual({ state: 'workInProgress' });
  });

  it('says nothing where it is nonsense', () => {
    expect(
      frontMatter('state: 7\nvalid-until: 2026-02-31\naudience: [x]\nowner: {}\ntags: {}\nreview: bald'),
    ).toEqual({});
    expect(frontMatter('title: [')).toEqual({});
    expect(frontMatter('- a\n- b')).toEqual({});
  });

  it('reads a validity, and is done at once with one that never ends', () => {
    const claims = claimsOf({ validity: '2026-03-01 bis 2026-12-31' });
    expect(claims.keeping?.validFromMs).toBe(day(2026, 3, 1));
    expect(claimsOf({ validity: `x${' '.repeat(300_000)}x` })).toEqual({});
  });

  it('survives whatever stands under its names', () => {
    const names = [
      'title',
      'state',
      'tags',
      'validity',
      'validFrom',
      'owner',
      'scope',
      'place',
      'recognition',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything()), (head) => {
        const { keeping = {} } = claimsOf(head);
        for (const time of [keeping.validFromMs, keeping.validUntilMs, keeping.reviewDueMs])
          expect(time === undefined || Number.isFinite(time)).toBe(true);
        for (const list of [keeping.tags, keeping.scope])
          expect(new Set(list).size).toBe((list ?? []).length);
      }),
    );
  });
});
