// What the editor shows and an export holds: blocks → Markdown → blocks is the identity.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticles } from '../../indexer/extract/extractArticles';
import { readSource } from '../../indexer/read/readSource';
import { titledMarkdown } from '../../indexer/write/articleToMarkdown';
import type { ArticleContent, Inline } from '../../knowledge/vocabulary/article';
import type { TextFormat } from '../../knowledge/vocabulary/sourceFile';
import type { Span } from '../../knowledge/vocabulary/span';

const sample = join(import.meta.dirname, '..', '..', 'knowledge', 'sample');

const read = async (format: TextFormat, text: string): Promise<ArticleContent> => {
  const file = {
    source: 'x',
    path: 'x',
    sizeBytes: text.length,
    changedAtMs: 0,
    contentHash: '',
    format,
    text,
  };
  return (await extractArticles(file)).articles[0] as ArticleContent;
};

/** Read back as a file of the export is. */
const readBack = (article: ArticleContent) =>
  read('markdown', `---\ntitle: ${JSON.stringify(article.title)}\n---\n\n${titledMarkdown(article)}`);

/** Signs and words on which Markdown, HTML and its reader might trip. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      'Strom',
      'Zähler',
      '*',
      '**',
      '_',
      'a_b',
      '__',
      '`',
      '``',
      '#',
      '##',
      '-',
      '+',
      '1.',
      '2)',
      '>',
      '|',
      '~~',
    ],
    ...[
      '&',
      '&amp;',
      '<',
      '<b>',
      '</p>',
      '[',
      ']',
      '[x](y)',
      '![',
      '\\',
      '---',
      '===',
      '***',
      '~',
      '$',
      '^',
      ':',
    ],
    ...[
      'http://x.example',
      'www.x.example',
      'a@b.example',
      'ftp:',
      '[^1]',
      '[ ]',
      '- [x]',
      '\u{1f600}',
      '„Wort“',
    ],
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => escaped(all.join(' ')));
const href = fc.constantFrom(
  'https://x.example/a?b=1&amp;c=(2)',
  'seite.html',
  'mailto:a@b.example',
  'a_b*c.md',
);

const { line, cell } = fc.letrec<{ line: string; cell: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    words,
    fc
      .tuple(fc.constantFrom('b', 'em', 'code'), tie('line'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.tuple(href, words).map(([target, inner]) => `<a href="${target}">${inner}</a>`),
  ),
  line: fc
    .array(fc.tuple(tie('inline'), fc.constantFrom('', ' ', ' ', '<br>')), { minLength: 1, maxLength: 4 })
    .map((all) => all.flat().join('')),
  cell: fc.oneof(fc.constant(''), tie('line')),
}));

const tag = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
const row = (name: string, width: number) =>
  fc
    .array(cell, { minLength: width, maxLength: width })
    .map((cells) => tag('tr', cells.map((each) => tag(name, each)).join('')));
const table = fc
  .tuple(fc.boolean(), fc.integer({ min: 2, max: 3 }))
  .chain(([header, width]) =>
    fc.tuple(row(header ? 'th' : 'td', width), fc.array(row('td', width), { maxLength: 3 })),
  )
  .map(([first, rest]) => tag('table', [first, ...rest].join('')));
const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  item: fc
    .tuple(line, fc.array(tie('block'), { maxLength: 2, depthIdentifier: 'blocks' }))
    .map(([first, rest]) => tag('li', first + rest.join(''))),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    line.map((inner) => tag('p', inner)),
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, inner]) => tag(`h${level}`, inner)),
    words.map((inner) => `<pre>  ${inner}\n\n${inner}</pre>`),
    line.map((inner) => `<blockquote><p>${inner}</p><p>${inner}</p></blockquote>`),
    table,
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([list, items]) => tag(list, items.join(''))),
  ),
}));

/** What a reader sees: `<b><i>` and `<i><b>`, one stretch or two side by side say the same of every sign. */
function said({ text, blocks }: ArticleContent) {
  return {
    text,
    blocks: blocks.map(({ inlines, ...rest }) => ({ ...rest, signs: signsOf(rest, inlines) })),
  };
}

function signsOf({ start, end }: Span, inlines: readonly Inline[]): readonly string[] {
  const at = (place: number) =>
    inlines
      .filter((inline) => inline.start <= place && place < inline.end)
      .map((inline) => (inline.kind === 'link' ? inline.href : inline.kind));
  return Array.from({ length: end - start }, (_, place) => [...new Set(at(start + place))].sort().join(' '));
}

describe('titledMarkdown', () => {
  it('writes every article of the sample so that it reads the same', async () => {
    const found = await readdir(sample, { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => entry.isFile() && entry.name !== 'concerns.jsonl');
    expect(files.length).toBeGreaterThan(80);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      const { articles } = await extractArticles(await readSource({ source: path, path, named: true }));
      for (const article of articles) {
        const { text, blocks, title } = await readBack(article);
        expect({ text, blocks, title }, path).toEqual({
          text: article.text,
          blocks: article.blocks,
          title: article.title,
        });
      }
    }
  });

  it('writes whatever a page can hold so that it reads the same', async () => {
    const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const article = await read(
          'html',
          `<html><head><title>T</title></head><body>${html}</body></html>`,
        ).catch(() => undefined);
        fc.pre(article !== undefined);
        const back = await readBack(article as ArticleContent);
        expect(said(back)).toEqual(said(article as ArticleContent));
      }),
      { numRuns: 300 },
    );
  });
});
