// Hostile sources of every format end in an article or a named error, in little time.
// And tables of articles: each bad row is named, the others are read.
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import type { SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { extractArticles } from './extractArticles';
import { articleIn, codeOf, file, fixture, outline } from './extractTesting';

describe('tables of articles', () => {
  it('reads JSON lines and names the bad ones', async () => {
    const { articles, problems } = await fixture('artikel.jsonl', 'jsonl');
    expect(articles.map((article) => [article.key, article.title])).toEqual([
      ['strom', 'Strom anmelden'],
      ['gas', 'Gas anmelden'],
      ['7', 'Nummer'],
    ]);
    expect(outline(articles[1] as ArticleContent)).toEqual([
      'paragraph Gas gibt es nur mit Vertrag.',
      'li0 Zähler',
      'li0 Vertrag',
    ]);
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual(
      [2, 5, 6].map((line) => ['SOURCE_BAD_LINE', line]),
    );
    expect(JSON.stringify(problems)).not.toContain('kaputt');
  });

  it('reads CSV with semicolons, quotes and line breaks in cells', async () => {
    const { articles, problems } = await fixture('artikel.csv', 'csv');
    expect(articles).toMatchObject([
      {
        key: 'f1',
        title: 'Was heißt "Abschlag"?',
        language: 'de',
        text: 'Eine Vorauszahlung.\n\nSie steht auf der Rechnung; siehe oben.',
      },
      { key: 'f3', title: 'How do I pay?', language: 'en', text: 'By direct debit.' },
    ]);
    expect(problems).toMatchObject([{ code: 'SOURCE_BAD_LINE', line: 5 }]);
  });

  it('needs a column for the text, numbers rows without id, refuses an id twice', async () => {
    expect(await codeOf(fixture('ohne-spalten.csv', 'csv'))).toBe('SOURCE_COLUMNS');
    const { articles } = await extractArticles(file('csv', 'titel,inhalt\nA,Eins\nB,Zwei\n'));
    expect(articles.map((article) => article.key)).toEqual(['1', '2']);
    const twice = await extractArticles(file('csv', 'id,text\na,Eins\na,Zwei\n'));
    expect([twice.articles.length, twice.problems.length]).toEqual([1, 1]);
  });

  it('gives a row without id and a row whose id is that number an article each', async () => {
    const csv = 'id;titel;text\n2;A;Eins.\n;B;Zwei.\n;C;Drei.\n3;D;Vier.\n3;E;Fünf.';
    const { articles, problems } = await extractArticles(file('csv', csv));
    expect(articles.map(({ key, title }) => `${key} ${title}`)).toEqual(['2 A', '2 (2) B', '3 C', '3 (2) D']);
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });

  it('titles a row without one by the start of its text', async () => {
    const long = `{"id":"d0","title":"","text":"${'Die Verteidigung der Panthers gab nur wenige Punkte ab und '.repeat(3)}"}`;
    const article = await articleIn('jsonl', long);
    expect(article.title.length).toBeLessThanOrEqual(80);
    expect(article.title).toMatch(/^Die Verteidigung .*…$/);
  });
});

describe('hostile sources', () => {
  const many = 100_000;
  it.each<[string, SourceFormat, string, string]>([
    ['nested elements', 'html', '<div>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested tables', 'html', '<table><tr><td>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['misnested elements', 'html', '<b><div></b>'.repeat(many), 'SOURCE_TOO_DEEP'],
    [
      'elements that multiply',
      'html',
      `${Array.from({ length: 90 }, (_, at) => `<b a=${at}>`).join('')}${'<p>x'.repeat(many)}`,
      'SOURCE_TOO_LARGE',
    ],
    ['nested HTML in Markdown', 'markdown', '<div>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested quotes', 'markdown', '>'.repeat(many), 'SOURCE_TOO_DEEP'],
    ['nested lists', 'markdown', `${'- '.repeat(many)}x`, 'SOURCE_TOO_DEEP'],
    ['endless text', 'text', 'x'.repeat(5_000_001), 'SOURCE_TOO_LARGE'],
    ['a giant attribute', 'html', `<p title="${'a'.repeat(2_000_000)}">x</p>`, 'read'],
    ['heaps of brackets', 'markdown', '['.repeat(many) + ']'.repeat(many), 'read'],
    ['lazy lines', 'markdown', `> a\n${'b\n'.repeat(many)}`, 'read'],
    ['an endless list', 'markdown', '- a\n'.repeat(many / 2), 'read'],
    [
      'lists indented ever deeper',
      'markdown',
      Array.from({ length: 400 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
      'read',
    ],
    ['nested JSON', 'jsonl', `${'['.repeat(many)}\n{"title":"","text":"gut"}`, 'read'],
    ['an open quote', 'csv', `id,text\n1,"${'a'.repeat(many)}`, 'read'],
  ])('%s (%s)', async (_name, format, text, outcome) => {
    expect(await codeOf(extractArticles(file(format, text)))).toBe(outcome);
  });
});
