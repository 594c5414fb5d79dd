// Exported wiki spaces: the pages without their frame, in the place of the tree where the wiki had them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { extractFile, type ZipEntry, zipOf } from '../../test/fakes/containers';
import { articleIn, inlines, outline } from './extractTesting';

const space = readFileSync(join(import.meta.dirname, '../../test/fixtures/formats/wiki.zip'));
const placesIn = async (entries: readonly ZipEntry[]) =>
  (await extractFile(zipOf(entries), 'wiki.zip')).articles.map(({ title, keeping }) => [
    title,
    keeping?.place,
  ]);

describe('an exported wiki space', () => {
  it('gives its pages with their place; the list of pages is none', async () => {
    const { articles, problems } = await extractFile(space, 'wiki.zip');
    expect(articles.map(({ key, title, keeping }) => [key, title, keeping?.place])).toEqual([
      ['KS/Start_1.html', 'Start', ['Kundenservice']],
      ['KS/Zaehler_2.html', 'Zähler', ['Kundenservice', 'Start']],
      ['KS/Zaehlerstand-melden_3.html', 'Zählerstand melden', ['Kundenservice', 'Start', 'Zähler']],
      ['KS/Zaehlertausch_4.html', 'Zählertausch', ['Kundenservice', 'Start', 'Zähler']],
      ['KS/Umzug_5.html', 'Umzug', ['Kundenservice', 'Start']],
    ]);
    expect(problems).toEqual([]);
  });

  it('keeps what a page says, with its pictures and links, and nothing around it', async () => {
    const { articles } = await extractFile(space, 'wiki.zip');
    const page = articles[2] as ArticleContent;
    expect(outline(page)).toEqual([
      'h2 Im Portal',
      'li0 1. Anmelden',
      'li0 2. Stand eintragen',
      'image Lage der Zählernummer',
      'paragraph Nach einem Tausch siehe Zählertausch, beim Auszug Umzug, alt: alte Seite.',
      'head Weg/Frist',
      'row Portal/sofort',
      'row Karte/5 Tage',
    ]);
    expect(inlines(page)).toContain('Zählertausch → Zaehlertausch_4.html');
    expect(page.assets).toMatchObject([{ width: 640, height: 300 }]);
  });

  it('takes the place from the list of pages where they show none', async () => {
    const index =
      '<html><body><ul><li><a href="a.html">A</a><ul><li><span><a href="b/b.html">B</a></span>' +
      '<ul><li><a href="b/c.html">C</a></li></ul></li></ul></li><li><a href="d.html">D</a></li></ul></body></html>';
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><p>Text.</p></body></html>`;
    expect(
      await placesIn([
        { name: 'index.html', content: index },
        ...['a', 'b/b', 'b/c', 'd'].map((name) => ({
          name: `${name}.html`,
          content: page(name.slice(-1).toUpperCase()),
        })),
      ]),
    ).toEqual([
      ['A', undefined],
      ['B', ['A']],
      ['C', ['A', 'B']],
      ['D', undefined],
    ]);
  });

  it('reads a start page that has something to say of its own', async () => {
    const links = ['a', 'b', 'c'].map((name) => `<li><a href="${name}.html">${name}</a></li>`).join('');
    const index = `<html><body><h1>Start</h1><p>${'Viel eigener Text. '.repeat(9)}</p><ul>${links}</ul></body></html>`;
    const pages = ['a', 'b', 'c'].map((name) => ({ name: `${name}.html`, content: `<p>${name} Text</p>` }));
    const titles = (await placesIn([{ name: 'index.html', content: index }, ...pages])).map(
      ([title]) => title,
    );
    expect(titles).toContain('Start');
  });
});

describe('a single wiki page', () => {
  it.each([
    [
      'MediaWiki',
      '<h1 id="firstHeading">Umzug</h1><div id="siteSub">Aus Wiki</div><div id="mw-content-text">' +
        '<div id="toc">Inhalt</div><h2>Frist<span class="mw-editsection">[Bearbeiten]</span></h2><p>Zwei Wochen vorher.</p>' +
        '<div class="printfooter">Abgerufen</div></div><div id="catlinks">Kategorie</div><div id="mw-navigation">Menü</div>',
      ['h2 Frist', 'paragraph Zwei Wochen vorher.'],
    ],
    [
      'DokuWiki',
      '<div id="dokuwiki__header">Kopf</div><div class="youarehere"><a href="start.html">Start</a> » <a href="u.html">Umzug</a></div>' +
        '<div id="dokuwiki__content"><div id="dw__toc">Inhalt</div><h1>Umzug</h1><p>Zwei Wochen vorher.</p></div><div class="docInfo">umzug.txt</div>',
      ['paragraph Zwei Wochen vorher.'],
    ],
  ])('of %s loses its frame', async (_name, body, lines) => {
    const article = await articleIn(
      'html',
      `<html><head><title>Umzug – Wiki</title></head><body>${body}</body></html>`,
    );
    expect(article.title).toBe('Umzug');
    expect(outline(article)).toEqual(lines);
  });
});
