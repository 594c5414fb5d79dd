// What every Embedder must do, fake or native; each adapter's test hands its opener in.
// Knows nothing of how vectors are made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../knowledge/ports';

export interface EmbedderPortTestOptions {
  readonly open: () => Promise<Embedder>;
  /** Reference vectors of the model; left out for adapters of another model. `minCosine` in [-1, 1]. */
  readonly golden?: { readonly lines: readonly GoldenLine[]; readonly minCosine: number };
}

/** One reference vector: `prefix` says for which side the text was embedded. */
export interface GoldenLine {
  readonly prefix: string;
  readonly text: string;
  readonly vector: readonly number[];
}

/** Cosine of two unit vectors. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const passage = {
  context: 'Umzug – Zählerstand melden',
  sentences: [
    'Melden Sie uns den Zählerstand am Tag der Übergabe.',
    'Die Rechnung kommt binnen sechs Wochen.',
    'Bei Fragen rufen Sie uns an.',
  ],
};

/** Registers the tests of the port under `name`. */
export function embedderPortTests(name: string, options: EmbedderPortTestOptions): void {
  describe(`${name} as Embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await options.open();
    }, 120_000);
    afterAll(async () => {
      await embedder?.close();
    });
    vectorTests(() => embedder);
    cancelTests(() => embedder);
    if (options.golden) goldenTests(() => embedder, options.golden);
  });
}

function vectorTests(embedder: () => Embedder): void {
  it('gives unit vectors of its dimensions', async () => {
    const { dimensions } = embedder();
    const query = await embedder().embedQuery('Wo melde ich den Zählerstand?');
    const { vector, sentenceVectors } = await embedder().embedPassage(passage);
    expect(query).toHaveLength(dimensions);
    expect(vector).toHaveLength(dimensions);
    expect(sentenceVectors).toHaveLength(dimensions * passage.sentences.length);
    expect(dot(query, query)).toBeCloseTo(1, 4);
    expect(dot(vector, vector)).toBeCloseTo(1, 4);
    for (let i = 0; i < passage.sentences.length; i++) {
      const one = sentenceVectors.subarray(i * dimensions, (i + 1) * dimensions);
      expect(dot(one, one)).toBeCloseTo(1, 4);
    }
  });

  it('gives the same vector for the same text', async () => {
    const first = await embedder().embedPassage(passage);
    await embedder().embedQuery('etwas anderes dazwischen');
    const second = await embedder().embedPassage(passage);
    expect(second.vector).toEqual(first.vector);
    expect(second.sentenceVectors).toEqual(first.sentenceVectors);
  });

  it('tells a question from a passage of the same words', async () => {
    const text = 'Zählerstand melden';
    const query = await embedder().embedQuery(text);
    const { vector } = await embedder().embedPassage({ context: '', sentences: [text] });
    expect(dot(query, vector)).toBeLessThan(0.9999);
    expect(dot(query, vector)).toBeGreaterThan(0.5);
  });

  it('finds the sentence that the question is about', async () => {
    const { dimensions } = embedder();
    const query = await embedder().embedQuery('Wann kommt die Rechnung?');
    const { sentenceVectors } = await embedder().embedPassage(passage);
    const scores = passage.sentences.map((_, i) =>
      dot(query, sentenceVectors.subarray(i * dimensions, (i + 1) * dimensions)),
    );
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });

  it('embeds empty, odd and very long texts', async () => {
    for (const text of ['', '   ', '🙂🙂', '\u0000\u0001\ufffd', 'Zähler '.repeat(20_000)]) {
      const query = await embedder().embedQuery(text);
      expect(dot(query, query)).toBeCloseTo(1, 4);
    }
    const none = await embedder().embedPassage({ context: '', sentences: [] });
    expect(dot(none.vector, none.vector)).toBeCloseTo(1, 4);
    expect(none.sentenceVectors).toHaveLength(0);
  });
}

function cancelTests(embedder: () => Embedder): void {
  it('fails with CANCELLED when the signal is aborted first', async () => {
    const signal = AbortSignal.abort();
    await expect(embedder().embedQuery('egal', signal)).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(embedder().embedPassage(passage, signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('answers calls made at the same time each with its own vector', async () => {
    const texts = ['Umzug', 'Rechnung', 'Stromausfall', 'Kündigung'];
    const together = await Promise.all(texts.map((text) => embedder().embedQuery(text)));
    for (const [i, text] of texts.entries()) expect(together[i]).toEqual(await embedder().embedQuery(text));
  });
}

function goldenTests(embedder: () => Embedder, golden: NonNullable<EmbedderPortTestOptions['golden']>): void {
  it.each(golden.lines)('matches the reference vector of $prefix: $text', async (line) => {
    const vector =
      line.prefix === 'query'
        ? await embedder().embedQuery(line.text)
        : (await embedder().embedPassage({ context: '', sentences: [line.text] })).vector;
    expect(dot(vector, line.vector)).toBeGreaterThanOrEqual(golden.minCosine);
  });
}
