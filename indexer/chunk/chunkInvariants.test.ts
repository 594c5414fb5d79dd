// What holds for the chunks of any article: spans, order, coverage, budget, headings.
// Property tests over made-up articles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkArticle } from './chunkArticle';
import { article, countWords, type Draft, options } from './chunkTesting';

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
