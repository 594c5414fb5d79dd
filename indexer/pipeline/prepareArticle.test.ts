// When an article was last changed: told by the source where it can be true, else the file's own time, which proves nothing.
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { identifyArticle } from './prepareArticle';

const nowMs = Date.UTC(2026, 10, 22);
const dayMs = 86_400_000;
const fileMs = nowMs - 5 * dayMs;
const origin = { path: '/basis/abschlag.md', source: 'abschlag.md', contentHash: 'x', changedAtMs: fileMs };
const identified = (times: Partial<ArticleContent>) => {
  const content: ArticleContent = { title: 'Abschlag', text: 'Der Abschlag.', blocks: [], ...times };
  const { changedAtMs, keeping } = identifyArticle(content, origin, nowMs);
  return { changedAtMs, dated: keeping?.dated };
};

describe('the time of an article', () => {
  it('is the one that its source tells, else that of its entry or file', () => {
    const writtenAtMs = nowMs - 900 * dayMs;
    expect(identified({ writtenAtMs })).toEqual({ changedAtMs: writtenAtMs, dated: true });
    expect(identified({ writtenAtMs, changedAtMs: 7, keeping: { tags: ['a'] } })).toEqual({
      changedAtMs: writtenAtMs,
      dated: true,
    });
    expect(identified({ changedAtMs: 7 })).toEqual({ changedAtMs: 7, dated: undefined });
    expect(identified({})).toEqual({ changedAtMs: fileMs, dated: undefined });
  });

  it('is never in the future, and not believed where it was told to be', () => {
    expect(identified({ writtenAtMs: nowMs + dayMs / 2 })).toEqual({ changedAtMs: nowMs, dated: true });
    expect(identified({ writtenAtMs: nowMs + 2 * dayMs })).toEqual({ changedAtMs: nowMs, dated: undefined });
    expect(identified({ changedAtMs: nowMs + 2 * dayMs }).changedAtMs).toBe(nowMs);
  });
});
