// What every LexicalIndex must do over its store; run against the fake and the native one alike.
// Knows nothing of either: only the ports' own methods are called.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LexicalIndex, WritableStore } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import { MemoryFullText } from './memoryFullText';
import { MemoryStore } from './memoryStore';
import { sampleCommit } from './sampleCommits';

/** An index over an empty store. `settle` lets the adapter reorganise itself, if it does such things. */
export interface LexicalUnderTest {
  readonly store: WritableStore;
  readonly index: LexicalIndex;
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Declares the lexical index port's tests for one adapter. */
export function lexicalIndexPortTests(name: string, openEmpty: () => Promise<LexicalUnderTest>): void {
  describe(`lexical index port: ${name}`, () => {
    let under: LexicalUnderTest;
    beforeEach(async () => {
      under = await openEmpty();
    });
    afterEach(() => under.close());

    const find = async (terms: readonly string[], limit = 10): Promise<readonly string[]> =>
      (await under.index.find(terms, limit)).map(({ chunkId }) => chunkId);
    const fill = (): Promise<void> =>
      under.store.commit([
        sampleCommit({ id: 'umzug', chunks: ['umzug meld adress', 'umzug zahl les'] }),
        sampleCommit({ id: 'zahl', chunks: ['zahl zahl les stand stand stand'] }),
        sampleCommit({ id: 'abschlag', chunks: ['abschlag hoh and', 'straße äöü foo"bar + - ( ) * ~'] }),
      ]);

    it('finds nothing in an empty store', async () => {
      expect(await find(['umzug'])).toEqual([]);
      expect([under.index.chunkCount, under.index.chunkFrequency('umzug')]).toEqual([0, 0]);
    });

    for (const settled of [false, true]) {
      const fillAndSettle = async (): Promise<void> => {
        await fill();
        if (settled) await under.settle();
      };
      const when = settled ? 'once settled' : 'at once';

      it(`finds chunks by their words, best first, ${when}`, async () => {
        await fillAndSettle();
        expect(await find(['zahl', 'stand'])).toEqual(['zahl#0', 'umzug#1']);
        expect(await find(['abschlag'])).toEqual(['abschlag#0']);
        expect(await find(['umzug'], 1)).toHaveLength(1);
        expect(await find(['fehlt'])).toEqual([]);
        expect(await find([])).toEqual([]);
      });

      it(`takes words as they are, ${when}`, async () => {
        await fillAndSettle();
        expect(await find(['straße'])).toEqual(['abschlag#1']);
        expect(await find(['foo"bar', '+', '*'])).toEqual(['abschlag#1']);
        expect(await find(['Umzug'])).toEqual([]);
      });

      it(`takes an unknown last word for the beginning of one, ${when}`, async () => {
        await fillAndSettle();
        expect(await find(['absch'])).toEqual(['abschlag#0']);
        expect([...(await find(['zahl', 'umz']))].sort()).toEqual(['umzug#0', 'umzug#1', 'zahl#0']);
      });

      it(`counts chunks, not occurrences, ${when}`, async () => {
        await fillAndSettle();
        expect(under.index.chunkCount).toBe(5);
        expect(under.index.chunkFrequency('zahl')).toBe(2);
        expect(under.index.chunkFrequency('stand')).toBe(1);
        expect(under.index.chunkFrequency('fehlt')).toBe(0);
      });

      it(`forgets replaced and removed chunks, ${when}`, async () => {
        await fillAndSettle();
        await under.store.commit([sampleCommit({ id: 'umzug', chunks: ['wohnung meld'] })]);
        await under.store.removeArticles([articleId('zahl')]);
        expect(await find(['umzug', 'zahl', 'les'])).toEqual([]);
        expect(await find(['meld'])).toEqual(['umzug#0']);
        expect([under.index.chunkCount, under.index.chunkFrequency('zahl')]).toEqual([3, 0]);
        expect(under.index.chunkFrequency('meld')).toBe(1);
      });
    }

    it('knows the spellings near a mistyped word, and those that go on with a beginning', async () => {
      expect(under.index.spellingsNear('umzug', 1)).toEqual([]);
      await under.store.commit([
        sampleCommit({ id: 'a', chunks: ['Zählerstand melden', 'Der Zählerstand, die Zahl'] }),
        sampleCommit({ id: 'b', chunks: ['Umzug melden', 'Zählwerk im SEPA-Umfeld'] }),
      ]);
      expect(under.index.spellingsNear('zaelerstand', 1)).toEqual([
        { spelling: 'Zählerstand', errors: 1, chunkCount: 2 },
      ]);
      expect(under.index.spellingsNear('umzgu', 1)).toEqual([
        { spelling: 'Umzug', errors: 1, chunkCount: 1 },
      ]);
      expect(under.index.spellingsNear('MELDEN', 0)).toEqual([
        { spelling: 'melden', errors: 0, chunkCount: 2 },
      ]);
      expect(under.index.spellingsNear('10kwh', 3)).toEqual([]);
      const from = (beginning: string, limit: number) =>
        under.index.spellingsFrom(beginning, limit).map(({ spelling }) => spelling);
      expect(from('zähl', 1)).toEqual(['Zählerstand']);
      expect(from('zähl', 9).sort()).toEqual(['Zählerstand', 'Zählwerk', 'Zahl'].sort());
      expect([from('umf', 9), from('um', 9)]).toEqual([['Umfeld'], []]);
    });

    it('survives hundreds of terms', async () => {
      await fill();
      await under.settle();
      const terms = Array.from({ length: 500 }, (_, i) => `wort${i}`);
      expect((await find([...terms, 'abschlag', ...terms]))[0]).toBe('abschlag#0');
    });
  });

  it(`lexical index port: ${name}: finds the chunks that plain BM25 finds`, async () => {
    const words = fc.array(fc.constantFrom('umzug', 'zahl', 'stand', 'les', 'rechn', 'strom'), {
      minLength: 1,
    });
    const texts = fc.array(words, { minLength: 1, maxLength: 20 });
    const settleAt = fc.integer({ min: 0, max: 20 });
    await fc.assert(
      fc.asyncProperty(texts, words, settleAt, async (chunks, terms, settlePoint) => {
        const under = await openEmpty();
        const memory = new MemoryStore();
        for (const [i, chunk] of chunks.entries()) {
          const commit = sampleCommit({ id: `a${i % 15}`, chunks: [chunk.join(' ')] });
          await under.store.commit([commit]);
          await memory.commit([commit]);
          if (i === settlePoint) await under.settle();
        }
        const distinct = [...new Set(terms)];
        const found = await under.index.find(distinct, 50);
        const expected = await new MemoryFullText(memory).find(distinct, 50);
        expect(found.map(({ chunkId }) => chunkId).sort()).toEqual(
          expected.map(({ chunkId }) => chunkId).sort(),
        );
        await under.close();
      }),
      { numRuns: 8 },
    );
  });
}
