// Choosing columns keeps a mapping whole: nothing twice, nothing that is not there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMap, isReadable, partOf, toggleBody, withColumn } from './columnDraft';

describe('a mapping of columns', () => {
  it('begins with the first two columns and cannot be read without a text', () => {
    expect(firstMap(['Frage', 'Antwort', 'Stand'])).toEqual({
      headerRow: 1,
      title: 'Frage',
      body: ['Antwort'],
    });
    expect(isReadable(firstMap(['Frage']))).toBe(false);
    expect(isReadable(firstMap([]))).toBe(false);
  });

  it('joins text columns in the order they were chosen, each once', () => {
    const columns = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...columns)), (presses) => {
        const map = presses.reduce(toggleBody, { headerRow: 1, title: 'x', body: [] });
        expect(new Set(map.body).size).toBe(map.body.length);
        for (const column of columns) {
          const odd = presses.filter((press) => press === column).length % 2 === 1;
          expect(map.body.includes(column)).toBe(odd);
        }
      }),
    );
  });

  it('names and forgets the optional parts', () => {
    const map = withColumn(firstMap(['Titel', 'Text', 'Nr']), 'id', 'Nr');
    expect(['Titel', 'Text', 'Nr', 'Stand'].map((column) => partOf(map, column))).toEqual([
      'title',
      'body',
      'id',
      undefined,
    ]);
    expect(withColumn(map, 'id', '')).toEqual(firstMap(['Titel', 'Text', 'Nr']));
  });
});
