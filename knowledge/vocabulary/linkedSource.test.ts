// Links between articles find their source, whatever way paths are written; links that leave find none.
// Paths only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRelativeLink, linkedSources, linkTargetsOf, plainSource } from './linkedSource';

const step = fc.stringMatching(/^[a-zäöü][a-zäöü ]{0,6}$/);
const folders = fc.array(step, { maxLength: 4 });

describe('linkedSources', () => {
  it.each([
    ['../zaehler/melden.md', 'kb/umzug/x.md', 'kb/zaehler/melden.md'],
    ['melden.md', 'kb/umzug/x.md', 'kb/umzug/melden.md'],
    ['./melden.md?a=1#foto', '/srv/kb/x.md', '/srv/kb/melden.md'],
    ['melden.md', 'x.md', 'melden.md'],
    ['../melden.md', '../kb/x.md', '../melden.md'],
    ['../../melden.md', 'kb/x.md', '../melden.md'],
    ['Z%C3%A4hler%20neu.md', 'kb/x.md', 'kb/Zähler neu.md'],
    ['100%.md', 'kb/x.md', 'kb/100%.md'],
    ['../melden.md', 'C:\\wissen\\umzug\\x.md', 'C:/wissen/melden.md'],
    ['melden.md', 'kb/faq.csv#a/b', 'kb/melden.md'],
    ['faq.jsonl#12', 'kb/x.md', 'kb/faq.jsonl#12'],
    ['../c.html', 'kb/hilfe.zip#a/b.html', 'kb/hilfe.zip#c.html'],
    ['b.html', 'kb/hilfe.zip#start.zip#a/x.html', 'kb/hilfe.zip#start.zip#a/b.html'],
    ['/bilder/x.html', 'hilfe.zip#a/b.html', 'hilfe.zip#bilder/x.html'],
    ['../../neben.md', 'kb/hilfe.zip#a/b.html', 'kb/neben.md'],
    ['hilfe.zip#a/b.html', 'kb/x.md', 'kb/hilfe.zip#a/b.html'],
    ['fragen.csv#7', 'post/mail.eml#seite.html', 'post/mail.eml#fragen.csv#7'],
    ['/srv/kb/melden.md', '/srv/kb/umzug/x.md', '/srv/kb/melden.md'],
  ])('reads %s in %s as %s', (href, source, wanted) => {
    expect(linkedSources(href, source)).toContain(wanted);
  });

  it('prefers the row to the file, and the decoded name to the written one', () => {
    expect(linkedSources('faq.csv#12', 'kb/x.md')).toEqual(['kb/faq.csv#12', 'kb/faq.csv']);
  });

  it.each([
    'https://example.org/a.md',
    'mailto:a@example.org',
    'tel:110',
    '//example.org/a.md',
    '#foto',
    '',
    '?a',
  ])('finds no source for %j', (href) => {
    expect(linkedSources(href, 'kb/x.md')).toEqual([]);
  });

  it('finds the way from any file to any other', () => {
    fc.assert(
      fc.property(folders, folders, step, (from, to, name) => {
        const href = ['.', ...from.map(() => '..'), ...to, `${name}.md`].map(encodeURIComponent).join('/');
        const source = ['kb', ...from, 'x.md'].join('/');
        expect(linkedSources(href, source)[0]).toBe(['kb', ...to, `${name}.md`].join('/'));
      }),
    );
  });
});

describe('linkTargetsOf', () => {
  it('lists each link into the base once, with what it may mean', () => {
    const inline = (href: string) => ({ kind: 'link', href, start: 0, end: 1 }) as const;
    const block = {
      kind: 'paragraph',
      start: 0,
      end: 1,
      inlines: ['a.md', 'https://x.example/', 'a.md'].map(inline),
    } as const;
    expect(linkTargetsOf({ blocks: [block], source: 'kb/x.md' })).toEqual([
      { href: 'a.md', sources: ['kb/a.md'] },
    ]);
  });
});

describe('plainSource', () => {
  it('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '..', '.', '', 'ä', 'b.csv#1/..')), (steps) => {
        const once = plainSource(steps.join('/'));
        expect(plainSource(once)).toBe(once);
      }),
    );
  });

  it('spells one file one way', () => {
    expect(plainSource('.\\kb\\umzug\\..\\x.md')).toBe('kb/x.md');
    expect(plainSource('za\u0308hler.md')).toBe('zähler.md');
    expect(isRelativeLink('C:/x.md')).toBe(true);
  });
});
