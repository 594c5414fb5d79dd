// Links between articles survive an export to lines of JSON and its import, whatever the file is called.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesFromJsonl } from '../../indexer/extract/tables/articlesFromJsonl';
import { jsonLine } from '../../indexer/write/exportedFile';
import { exportedAddresses, exportedRowAddress, relinkedArticle } from '../../indexer/write/relinkedArticle';
import type { Article } from '../../knowledge/vocabulary/article';
import { articleId } from '../../knowledge/vocabulary/ids';
import { linkedSources, linkTargetsOf, plainSource } from '../../knowledge/vocabulary/linkedSource';

const [from, to] = [articleId('0123456789abcdef0123'), articleId('fedcba98765432100123')];
const text = 'Siehe dort.';

function article(source: string, href: string): Article {
  const link = { kind: 'link' as const, start: 6, end: 10, href };
  const block = { kind: 'paragraph' as const, start: 0, end: text.length, inlines: [link] };
  const times = { changedAtMs: 0, importedAtMs: 0 };
  return {
    id: from,
    title: 'Umzug',
    text,
    blocks: [block],
    language: 'de',
    source,
    contentHash: '',
    ...times,
  };
}

/** A name that some system takes, without its ending. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((drawn) => drawn.replace(/[\\/\p{Cc}\p{Surrogate}]/gu, '#'))
  .filter((drawn) => drawn.trim() === drawn);
const someNames = fc.constantFrom(
  'Basis #2',
  '#',
  'a.csv#b',
  'was?',
  '100 %',
  '100%25',
  'ab:c',
  '(alt)',
  '\'<&>"',
);

describe('links of an export', () => {
  it('lead to the same articles when the file is read again, whatever it is called', () => {
    fc.assert(
      fc.property(fc.oneof(name, someNames), (stem) => {
        const file = `${stem}.jsonl`;
        const addresses = exportedAddresses([
          { source: '/kb/umzug.md', address: exportedRowAddress(file, from) },
          { source: '/kb/zähler.md', address: exportedRowAddress(file, to) },
        ]);
        const exported = relinkedArticle(article('/kb/umzug.md', 'z%C3%A4hler.md'), addresses);
        const { articles } = articlesFromJsonl(
          jsonLine(exported, () => undefined),
          file,
        );
        const [target] = linkTargetsOf({ blocks: articles[0]!.blocks, source: `/neu/${file}#${from}` });
        expect(target?.sources[0]).toBe(plainSource(`/neu/${file}#${to}`));
      }),
      { numRuns: 300 },
    );
  });

  it('lead where only upper and lower case tell the name from the file, unless two files differ by that', () => {
    const relinked = (...sources: readonly string[]) => {
      const addresses = exportedAddresses(sources.map((source) => ({ source, address: `neu/${source}` })));
      return relinkedArticle(article('umzug.md', 'Z%C3%84HLER.MD'), addresses).blocks[0]?.inlines;
    };
    expect(relinked('zähler.md')).toMatchObject([{ href: 'neu/zähler.md' }]);
    expect(relinked('zähler.md', 'Zähler.md')).toMatchObject([{ href: 'Z%C3%84HLER.MD' }]);
  });

  it('lead out of a table whose own name holds a sign of numbers', () => {
    const rows = ['12', '13'].map((key) => `/kb/Fragen #1.csv#${key}`);
    const addresses = exportedAddresses(rows.map((source, at) => ({ source, address: `Frage-${at}.md` })));
    const exported = relinkedArticle(article(rows[0]!, 'Fragen%20%231.csv#13'), addresses);
    expect(exported.blocks[0]?.inlines).toMatchObject([{ href: 'Frage-1.md' }]);
    expect(linkedSources('Fragen%20%231.csv#13', rows[0]!)[0]).toBe('/kb/Fragen #1.csv#13');
  });
});
