// Late chunking: where sentences lie in the row of tokens, and what their vectors are made of.
// Uses a tokenizer of whole words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageTokens, sentenceMeans } from './passageTokens';

const encode = (text: string, limit: number) =>
  (text.match(/\S+/g) ?? []).slice(0, limit).map((word) => word.length + 10);
const frame = { begin: [1], end: [2], prefix: 'passage: ', maxTokens: 12 };

describe('passageTokens', () => {
  it('puts context and sentences in one row', () => {
    const row = passageTokens(encode, { context: 'Titel', sentences: ['eins zwei', '', 'drei'] }, frame);
    expect(row.ids).toEqual([1, 18, 15, 14, 14, 14, 2]);
    expect(row.sentences).toEqual([
      { start: 3, end: 5 },
      { start: 5, end: 5 },
      { start: 5, end: 6 },
    ]);
  });

  it('gives the same row as the joined text, and never more than the limit', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 6 }), (context, sentences) => {
        const row = passageTokens(encode, { context, sentences }, frame);
        const whole = encode(`passage: ${[context, ...sentences].join(' ')}`, frame.maxTokens - 2);
        expect(row.ids).toEqual([1, ...whole, 2]);
        for (const { start, end } of row.sentences) expect(start <= end && end < row.ids.length).toBe(true);
      }),
    );
  });
});

describe('sentenceMeans', () => {
  it('averages the tokens of each sentence to unit length, and falls back to the passage', () => {
    const hidden = Float32Array.from([9, 9, 3, 0, 1, 0, 0, 2]);
    const ranges = [
      { start: 1, end: 3 },
      { start: 3, end: 4 },
      { start: 4, end: 4 },
    ];
    const means = sentenceMeans(hidden, ranges, Float32Array.from([0.6, 0.8]));
    expect([...means]).toEqual([1, 0, 0, 1, expect.closeTo(0.6), expect.closeTo(0.8)]);
  });
});
