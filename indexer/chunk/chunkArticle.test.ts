// Chunks keep to their article: spans, order, coverage, budget, headings. Property tests over made-up articles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../knowledge/vocabulary/article';
import type { Chunk } from '../../knowledge/vocabulary/chunk';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Span } from '../../knowledge/vocabulary/span';
import { type ChunkOptions, chunkArticle } from './chunkArticle';

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const splitSentences = (text: string): Span[] =>
  [...text.matchAll(/[^.!?\n]+[.!?\n]*/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
const options = (maxTokens: number, more: Partial<ChunkOptions> = {}): ChunkOptions => ({
  countTokens: countWords,
  splitSentences,
  maxTokens,
  ...more,
});

type Draft =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'tableRow'; text: string };

function article(drafts: readonly Draft[]): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (text !== '') text += blocks.at(-1)?.kind === 'tableRow' && draft.kind === 'tableRow' ? '\n' : '\n\n';
    const span = { start: text.length, end: text.length + draft.text.length, inlines: [] };
    text += draft.text;
    if (draft.kind === 'heading') blocks.push({ kind: draft.kind, level: draft.level, ...span });
    else if (draft.kind === 'tableRow') blocks.push({ kind: draft.kind, header: false, cells: [], ...span });
    else blocks.push({ kind: draft.kind, ...span });
  }
  const id = articleId('a');
  return {
    id,
    title: 'T',
    text,
    blocks,
    language: 'de',
    source: 'a',
    contentHash: '',
    changedAtMs: 0,
    importedAtMs: 0,
  };
}

const paragraph = (text: string): Draft => ({ kind: 'paragraph', text });
const heading = (level: number, text: string): Draft => ({ kind: 'heading', level, text });
const sentences = (count: number, word = 'Wort'): string =>
  `${word} zwei drei vier fünf. `.repeat(count).trim();
const texts = (chunks: readonly Chunk[]): string[] => chunks.map((chunk) => chunk.text);

const anyWords = fc.array(fc.constantFrom('a', 'Zähler', 'b.', 'Strom?', 'und', '😀', 'x:', 'Ende!'), {
  minLength: 1,
  maxLength: 60,
});
const anyDraft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 4 }),
    text: anyWords.map((words) => words.slice(0, 4).join(' ')),
  }),
  fc.record({
    kind: fc.constantFrom('paragraph' as const, 'tableRow' as const),
    text: anyWords.map((words) => words.join(' ')),
  }),
);
const anyArticle = fc.array(anyDraft, { maxLength: 25 }).map(article);
const anyBudget = fc.integer({ min: 1, max: 60 });

describe('chunkArticle, for any article', () => {
  it('cuts in order, spans and texts agree, every word is covered, sentences lie inside', () => {
    fc.assert(
      fc.property(
        anyArticle,
        anyBudget,
        fc.integer({ min: 0, max: 2 }),
        (whole, maxTokens, overlapSentences) => {
          const chunks = chunkArticle(whole, options(maxTokens, { overlapSentences }));
          let covered = 0;
          for (const [ordinal, chunk] of chunks.entries()) {
            expect(whole.text.slice(chunk.start, chunk.end)).toBe(chunk.text);
            expect(chunk.ordinal).toBe(ordinal);
            expect(whole.text.slice(covered, Math.max(covered, chunk.start)).trim()).toBe('');
            expect(chunk.end).toBeGreaterThan(covered);
            covered = chunk.end;
            let at = chunk.start;
            for (const sentence of chunk.sentences) {
              expect(whole.text.slice(at, sentence.start).trim()).toBe('');
              expect(sentence.start).toBeGreaterThanOrEqual(at);
              expect(sentence.end).toBeGreaterThan(sentence.start);
              at = sentence.end;
            }
            expect(at).toBe(chunk.end);
          }
          expect(whole.text.slice(covered).trim()).toBe('');
        },
      ),
    );
  });

  it('keeps to the budget, counted in words as in characters', () => {
    fc.assert(
      fc.property(anyArticle, anyBudget, fc.boolean(), (whole, maxTokens, inCharacters) => {
        const countTokens = inCharacters ? (text: string) => text.length : countWords;
        for (const chunk of chunkArticle(whole, options(maxTokens, { countTokens })))
          if (chunk.text.length > 2) expect(countTokens(chunk.text)).toBeLessThanOrEqual(maxTokens);
      }),
    );
  });

  it('ends a chunk with a heading only where nothing follows or nothing more fits', () => {
    fc.assert(
      fc.property(anyArticle, anyBudget, (whole, maxTokens) => {
        const chunks = chunkArticle(whole, options(maxTokens));
        for (const [at, chunk] of chunks.entries()) {
          const last = whole.blocks.find((block) => block.end === chunk.end);
          const next = chunks[at + 1]?.sentences[0];
          if (last?.kind !== 'heading' || !next) continue;
          const together = whole.text.slice(chunk.sentences.at(-1)?.start, next.end);
          const cutHeading = (chunk.sentences.at(-1)?.start ?? 0) > last.start;
          const onlyHeadings = whole.blocks
            .filter((block) => block.start < chunk.end && block.end > chunk.start)
            .every((block) => block.kind === 'heading');
          expect(onlyHeadings || cutHeading || countWords(together) > maxTokens).toBe(true);
        }
      }),
    );
  });
});

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
