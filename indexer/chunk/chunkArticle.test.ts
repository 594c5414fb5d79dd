// Where chunks begin and end in articles as they are written: short ones, sections, tables, endless sentences.
// What holds for any article is tested in chunkInvariants.test.ts.
import { describe, expect, it } from 'vitest';
import { chunkArticle } from './chunkArticle';
import {
  article,
  countWords,
  type Draft,
  heading,
  options,
  paragraph,
  sentences,
  texts,
} from './chunkTesting';

describe('chunkArticle', () => {
  it('leaves a short article whole', () => {
    const chunks = chunkArticle(
      article([paragraph('Kurz.'), heading(2, 'Frist'), paragraph('Bis Mai.')]),
      options(50),
    );
    expect(texts(chunks)).toEqual(['Kurz.\n\nFrist\n\nBis Mai.']);
    expect(chunks[0]?.headingPath).toEqual([]);
    expect(chunks[0]?.id).toBe('a#0');
  });

  it('makes nothing of nothing', () => {
    expect(chunkArticle(article([]), options(50))).toEqual([]);
  });

  it('cuts at headings and names the path', () => {
    const drafts = [
      heading(1, 'Strom'),
      paragraph(sentences(6)),
      heading(2, 'Zähler'),
      paragraph(sentences(6)),
      heading(1, 'Gas'),
      paragraph(sentences(6)),
    ];
    const chunks = chunkArticle(article(drafts), options(40));
    expect(chunks.map((chunk) => chunk.headingPath)).toEqual([['Strom'], ['Strom', 'Zähler'], ['Gas']]);
    expect(chunks.map((chunk) => chunk.text.split('\n')[0])).toEqual(['Strom', 'Zähler', 'Gas']);
  });

  it('parts a long section evenly, without a tiny tail', () => {
    const chunks = chunkArticle(article([paragraph(sentences(21))]), options(100));
    expect(chunks.map((chunk) => countWords(chunk.text))).toEqual([50, 55]);
  });

  it('joins small sections; the path is what they share', () => {
    const drafts = [
      heading(1, 'Tarife'),
      heading(2, 'A'),
      paragraph(sentences(1)),
      heading(2, 'B'),
      paragraph(sentences(1)),
      heading(1, 'Umzug'),
      paragraph(sentences(9)),
    ];
    const chunks = chunkArticle(article(drafts), options(50));
    expect(chunks.map((chunk) => chunk.headingPath)).toEqual([['Tarife'], ['Umzug']]);
  });

  it('keeps rows of a table together where they fit', () => {
    const rows = Array.from(
      { length: 6 },
      (_, at): Draft => ({ kind: 'tableRow', text: `Zeile ${at} Wert` }),
    );
    const chunks = chunkArticle(
      article([paragraph(sentences(6)), ...rows, paragraph(sentences(6))]),
      options(40),
    );
    expect(chunks.some((chunk) => chunk.text.includes('Zeile 0') && chunk.text.includes('Zeile 5'))).toBe(
      true,
    );
  });

  it('cuts a sentence longer than the budget at white space, a word longer than it anywhere', () => {
    const long = chunkArticle(article([paragraph('wort '.repeat(30).trim())]), options(8));
    expect(long.every((chunk) => /^wort( wort)*$/.test(chunk.text) && countWords(chunk.text) <= 8)).toBe(
      true,
    );
    const word = chunkArticle(
      article([paragraph('😀'.repeat(50))]),
      options(20, { countTokens: (text) => text.length }),
    );
    expect(texts(word).join('')).toBe('😀'.repeat(50));
  });

  it('covers words that stand outside of blocks', () => {
    const whole = { ...article([paragraph('Innen.')]), text: 'Innen. Draußen.' };
    expect(texts(chunkArticle(whole, options(50)))).toEqual(['Innen. Draußen.']);
  });

  it('repeats the last sentences of the chunk before within a section', () => {
    const chunks = chunkArticle(article([paragraph(sentences(9))]), options(20, { overlapSentences: 1 }));
    expect(chunks[1]?.start).toBeLessThan(chunks[0]?.end ?? 0);
  });

  it('takes linear time on a long article', () => {
    const whole = article(Array.from({ length: 4_000 }, () => paragraph(sentences(10))));
    const chunks = chunkArticle(whole, options(200));
    expect(chunks.length).toBeGreaterThan(900);
  });

  it('refuses a budget of nothing', () => {
    expect(() => chunkArticle(article([paragraph('a')]), options(0))).toThrow(RangeError);
  });
});
