// No address leads out of the page's folder.
import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { startPlace } from '../../renderer/bridge/startPlace';
import { isPageUrl, pageFile, pageUrl, workspaceUrl } from './pageAddress';

const root = '/app/out/renderer';

describe('pageFile', () => {
  it('finds the page and its parts', () => {
    expect(pageFile(pageUrl, root)).toEqual({
      path: `${root}/index.html`,
      contentType: 'text/html; charset=utf-8',
    });
    expect(pageFile(`${pageUrl}assets/index-1.js?v=2#x`, root)?.path).toBe(`${root}/assets/index-1.js`);
    expect(pageFile(`${pageUrl}Inter%20V.woff2`, root)?.path).toBe(`${root}/Inter V.woff2`);
  });

  it.each([
    `${pageUrl}..%2f..%2fetc%2fpasswd.html`,
    `${pageUrl}a/..%2F..%2Fsecret.js`,
    `${pageUrl}..%5c..%5csecret.js`,
    `${pageUrl}a%00.js`,
    `${pageUrl}%zz.js`,
    `${pageUrl}settings.json`,
    `${pageUrl}assets/`,
    'silbertablett://other/index.html',
    'silbertablett://app.evil/index.html',
    'file:///app/out/renderer/index.html',
    'https://app/index.html',
    'nonsense',
  ])('refuses %s', (url) => {
    expect(pageFile(url, root)).toBeUndefined();
  });

  it('never leaves the folder, whatever the address', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '//', '~', 'a.js'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const found = pageFile(`${pageUrl}${parts.join('/')}.js`, root);
        if (found) expect(found.path.startsWith(root + sep)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isPageUrl', () => {
  it('is only true for our own page', () => {
    expect(isPageUrl('silbertablett://app/')).toBe(true);
    expect(isPageUrl('silbertablett://app/index.html')).toBe(true);
    expect(isPageUrl('silbertablett://app')).toBe(false);
    expect(isPageUrl('silbertablett://app.evil/')).toBe(false);
    expect(isPageUrl('about:blank')).toBe(false);
  });
});

describe('workspaceUrl', () => {
  it('is our own page, and says to it what it is and where to begin', () => {
    const url = workspaceUrl({ page: 'articles', articleId: articleId('a/b&c=../d') });
    expect(isPageUrl(url)).toBe(true);
    expect(pageFile(url, root)?.path.endsWith('index.html')).toBe(true);
    expect(startPlace(new URL(url).search)).toEqual({ page: 'articles', articleId: 'a/b&c=../d' });
    expect(startPlace(new URL(workspaceUrl({ page: 'import' })).search)).toEqual({ page: 'import' });
    expect(startPlace('')).toBeUndefined();
  });
});
