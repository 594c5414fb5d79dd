// A link comes from anywhere: exactly two forms mean something, and nothing hostile gets through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurScheme, parseAppLink } from './appLink';

describe('parseAppLink', () => {
  it.each([
    ['silbertablett://ask?text=kein%20Strom', 'kein Strom'],
    ['silbertablett://ask/?text=kein+Strom', 'kein Strom'],
    ['SILBERTABLETT://ask?text=Z%C3%A4hler', 'Zähler'],
    ['silbertablett://ask?text=a%0D%0Ab%09c', 'a\nb\tc'],
    ['silbertablett://ask?channel=crm&text=1%2B1%26x%3Dy', '1+1&x=y'],
  ])('asks: %s', (link, text) => {
    expect(parseAppLink(link)).toEqual({ kind: 'ask', text });
  });

  it.each([
    ['silbertablett://article/zaehler-melden', 'zaehler-melden'],
    ['silbertablett://article/ordner%2Fdatei.md%2312', 'ordner/datei.md#12'],
    ['silbertablett://article/a/', 'a'],
  ])('opens an article: %s', (link, articleId) => {
    expect(parseAppLink(link)).toEqual({ kind: 'article', articleId });
  });

  it.each([
    ['no text', 'silbertablett://ask'],
    ['blank text', 'silbertablett://ask?text=%20%0A'],
    ['two texts', 'silbertablett://ask?text=a&text=b'],
    ['a path', 'silbertablett://ask/../etc?text=a'],
    ['half a character', 'silbertablett://ask?text=%C3'],
    ['a lone percent sign', 'silbertablett://ask?text=100%'],
    ['bytes that are no text', 'silbertablett://ask?text=%FF%FE'],
    ['a control character', 'silbertablett://ask?text=a%1B%5B2Jb'],
    ['a null', 'silbertablett://article/a%00b'],
    ['a name and password', 'silbertablett://me:secret@ask?text=a'],
    ['a port', 'silbertablett://ask:80?text=a'],
    ['an anchor', 'silbertablett://ask?text=a#b'],
    ['the page’s own host', 'silbertablett://app/?window=knowledge'],
    ['another host', 'silbertablett://settings/?watchClipboard=true'],
    ['no host', 'silbertablett:ask?text=a'],
    ['another scheme', 'https://ask?text=a'],
    ['an article without a name', 'silbertablett://article/'],
    ['an article with a deeper path', 'silbertablett://article/a/b'],
    ['an article with parameters', 'silbertablett://article/a?text=b'],
    ['an article’s name too long', `silbertablett://article/${'a'.repeat(501)}`],
    ['a text too long', `silbertablett://ask?text=${'a'.repeat(20_001)}`],
    ['a link too long', `silbertablett://ask?text=${'%C3%A4'.repeat(6000)}`],
    ['no link', 'silbertablett'],
  ])('is nothing with %s', (_why, link) => {
    expect(parseAppLink(link)).toBeUndefined();
  });

  it('gives back any text that was put in whole, but for blank ends', () => {
    const lines = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(lines, (text) => {
        // Control characters are refused above.
        fc.pre(
          text.trim() !== '' && [...text].every((one) => one >= ' ' && !(one >= '\u007f' && one <= '\u009f')),
        );
        const link = `silbertablett://ask?text=${encodeURIComponent(text)}`;
        expect(parseAppLink(link)).toEqual({ kind: 'ask', text: text.trim() });
      }),
    );
  });

  it('never throws', () => {
    const rest = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom('', 'silbertablett:', 'silbertablett://ask?text=', 'silbertablett://article/'),
        rest,
        (start, end) => {
          const link = parseAppLink(start + end);
          expect(link === undefined || link.kind === 'ask' || link.kind === 'article').toBe(true);
        },
      ),
    );
  });
});

describe('isOurScheme', () => {
  it('knows what was meant for us', () => {
    expect(
      ['silbertablett://x', 'Silbertablett:', 'https://x', '/a/silbertablett:b'].map(isOurScheme),
    ).toEqual([...[true, true, false, false]]);
  });
});
