// Columns come out as they went in, whatever the texts are; anything but texts or numbers is refused.
// Uses Arrow's own batches, no table.
import type { RecordBatch, Vector } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrow } from './arrow';
import { ColumnBatch } from './tableRows';

const { Field, Float64, Int32, makeData, Schema, Struct, Utf8, vectorFromArray } = arrow;

describe('ColumnBatch', () => {
  it('reads texts of any script, also of a cut-out of the rows', () => {
    const texts = fc.array(
      fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('\ufeffZähler')),
    );
    fc.assert(
      fc.property(texts, fc.nat(5), (values, start) => {
        const batch = batchOf(vectorFromArray(values, new Utf8()).slice(start));
        const text = new ColumnBatch(batch).texts('cell');
        const wanted = values.slice(start);
        expect(wanted.map((_, row) => text(row))).toEqual(wanted);
      }),
    );
  });

  it('reads numbers', () => {
    for (const type of [new Int32(), new Float64()]) {
      const batch = new ColumnBatch(batchOf(vectorFromArray([3, -1, 7], type)));
      const number = batch.numbers('cell');
      expect([0, 1, 2].map(number)).toEqual([3, -1, 7]);
      expect(batch.length).toBe(3);
    }
  });

  it('refuses other cells, gaps and missing columns', () => {
    const texts = new ColumnBatch(batchOf(vectorFromArray(['a', 'b'], new Utf8())));
    const gaps = new ColumnBatch(batchOf(vectorFromArray(['a', null], new Utf8())));
    const numbers = new ColumnBatch(batchOf(vectorFromArray([1, 2], new Int32())));
    expect(() => texts.numbers('cell')).toThrow(TypeError);
    expect(() => numbers.texts('cell')).toThrow(TypeError);
    expect(() => gaps.texts('cell')).toThrow(TypeError);
    expect(() => texts.texts('title')).toThrow(TypeError);
  });
});

function batchOf(column: Vector): RecordBatch {
  const schema = new Schema([new Field('cell', column.type, true)]);
  const children = [column.data[0] ?? makeData({ type: column.type })];
  const data = makeData({ type: new Struct(schema.fields), length: column.length, nullCount: 0, children });
  return new arrow.RecordBatch(schema, data);
}
