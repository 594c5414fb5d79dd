// Why an article is due for a look: each reason alone, none for what nobody is shown; links resolved as sources are named.
// Counting verdicts and finds is the engine's business.
import { describe, expect, it } from 'vitest';
import type { Block } from '../vocabulary/article';
import { articleId } from '../vocabulary/ids';
import { importedKeeping } from '../vocabulary/keeping';
import { knownSources } from '../vocabulary/knownSources';
import { linkTargetsOf } from '../vocabulary/linkedSource';
import { deadLinksOf, type JudgedArticle, staleReasonsOf } from './staleArticles';

const now = 1_000;
const fine: JudgedArticle = {
  id: articleId('a'),
  keeping: importedKeeping,
  importedAtMs: 0,
  served: true,
  sourceChanged: false,
  deadLinks: [],
  verdicts: { helpful: 0, unhelpful: 0 },
  found: true,
};
const quiet = { sinceMs: 500, answers: 10 };
const kinds = (article: Partial<JudgedArticle>, use = quiet, served = 10) =>
  staleReasonsOf({ ...fine, ...article }, use, served, now).map(({ kind }) => kind);

describe('an article', () => {
  it('is fine without a reason', () => {
    expect(kinds({})).toEqual([]);
  });

  it('is due by its dates, on the day itself', () => {
    expect(kinds({ keeping: { ...importedKeeping, reviewDueMs: now } })).toEqual(['reviewDue']);
    expect(kinds({ keeping: { ...importedKeeping, validUntilMs: now - 1 } })).toEqual(['expired']);
    expect(kinds({ keeping: { ...importedKeeping, reviewDueMs: now + 1, validUntilMs: now + 1 } })).toEqual(
      [],
    );
  });

  it('is due by its ratings only where chance cannot explain them', () => {
    expect(kinds({ verdicts: { helpful: 0, unhelpful: 4 } })).toEqual([]);
    expect(kinds({ verdicts: { helpful: 0, unhelpful: 5 } })).toEqual(['ratedUnhelpful']);
    expect(kinds({ verdicts: { helpful: 3, unhelpful: 6 } })).toEqual([]);
    expect(kinds({ verdicts: { helpful: 20, unhelpful: 60 } })).toEqual(['ratedUnhelpful']);
  });

  it('is never found only after enough answers, and only where it was there for them', () => {
    const asked = { sinceMs: 500, answers: 300 };
    expect(kinds({ found: false }, { sinceMs: 500, answers: 299 })).toEqual([]);
    expect(kinds({ found: false }, asked)).toEqual(['neverFound']);
    expect(kinds({ found: false }, asked, 200)).toEqual([]);
    expect(kinds({ found: false, importedAtMs: 600 }, asked)).toEqual([]);
    expect(kinds({ found: false, keeping: { ...importedKeeping, validFromMs: 600 } }, asked)).toEqual([]);
    expect(kinds({ found: false, served: false }, asked)).toEqual([]);
  });

  it('says in how many answers it was not found, and since when they are counted', () => {
    const asked = { sinceMs: 500, answers: 312, firstAtMs: 700 };
    expect(staleReasonsOf({ ...fine, found: false }, asked, 10, now)).toEqual([
      { kind: 'neverFound', detail: '312', atMs: 700 },
    ]);
  });

  it('is due where its source says something else than what is written here', () => {
    expect(kinds({ sourceChanged: true })).toEqual(['sourceChanged']);
    expect(kinds({ sourceChanged: true, keeping: { ...importedKeeping, state: 'archived' } })).toEqual([]);
  });

  it('names each dead link', () => {
    expect(kinds({ deadLinks: [{ href: 'a.md' }, { href: 'b.md' }] })).toEqual(['deadLink', 'deadLink']);
  });

  it('that was checked is quiet for a while, but for its dates', () => {
    const day = 86_400_000;
    const at = (days: number, dates: object) =>
      staleReasonsOf(
        { ...fine, deadLinks: [{ href: 'a.md' }], keeping: { ...importedKeeping, checkedAtMs: 0, ...dates } },
        quiet,
        10,
        days * day,
      ).map(({ kind }) => kind);
    expect(at(89, { reviewDueMs: 365 * day })).toEqual([]);
    expect(at(90, { reviewDueMs: 365 * day })).toEqual(['deadLink']);
    expect(at(30, { reviewDueMs: 30 * day })).toEqual(['reviewDue', 'deadLink']);
    expect(at(30, { reviewDueMs: 365 * day, validUntilMs: day })).toEqual(['expired']);
    expect(at(1, {})).toEqual(['deadLink']);
  });

  it('is not looked at while it is archived or a draft', () => {
    const deadLinks = [{ href: 'a.md' }];
    expect(kinds({ deadLinks, keeping: { ...importedKeeping, state: 'archived' } })).toEqual([]);
    expect(kinds({ deadLinks, keeping: { ...importedKeeping, state: 'workInProgress' } })).toEqual([]);
  });
});

describe('links', () => {
  const linked = (source: string, ...hrefs: string[]) => {
    const inlines = hrefs.map((href) => ({ kind: 'link' as const, href, start: 0, end: 1 }));
    const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: 1, inlines }];
    return linkTargetsOf({ blocks, source });
  };

  it('are dead where no source is at any target', () => {
    const links = linked('wissen/a.md', 'b.md', 'c.md', 'b.md');
    expect(deadLinksOf(links, knownSources(['wissen/b.md']))).toEqual([{ href: 'c.md' }]);
  });

  it('are alive wherever the reading view would follow them', () => {
    const links = linked('./wissen\\a.md', '../andere/b.md?x=1#frist', 'c%20d.md', 'https://x.example');
    expect(deadLinksOf(links, knownSources(['andere/B.MD', 'wissen/c d.md']))).toEqual([]);
  });
});
