// Quantising keeps weights within half a step, and the re-based word table says exactly what the file says.
// Works on random blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dequantise, halfToNumber, quantiseColumns, repackInt4 } from './quantiseWeights';

/** Q4_0 blocks of 18 bytes; the exponent of the scale is kept finite. */
const blocks = fc
  .array(fc.tuple(fc.nat(0x7bff), fc.uint8Array({ minLength: 16, maxLength: 16 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => Uint8Array.from(parts.flatMap(([scale, bytes]) => [scale & 255, scale >> 8, ...bytes])));

describe('halfToNumber', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x0001, 2 ** -24],
    [0x7bff, 65504],
    [0x7c00, Number.POSITIVE_INFINITY],
  ])('reads %i', (half, expected) => {
    expect(halfToNumber(half)).toBe(expected);
  });
});

describe('repackInt4', () => {
  it('holds the same weights in order, as signed nibbles', () => {
    fc.assert(
      fc.property(blocks, (bytes) => {
        const { nibbles, scales } = repackInt4(bytes);
        const weights = Array.from({ length: nibbles.length * 2 }, (_, i) => {
          const nibble = (nibbles[i >> 1]! >> (i % 2 ? 4 : 0)) & 15;
          return Math.fround(scales[Math.floor(i / 32)]! * (nibble > 7 ? nibble - 16 : nibble));
        });
        // 0 and −0 are the same weight.
        expect(weights.map((weight) => weight + 0)).toEqual(
          [...dequantise(bytes)].map((weight) => weight + 0),
        );
      }),
    );
  });
});

describe('quantiseColumns', () => {
  it('transposes, stays within the limit and within half a step', () => {
    const matrix = fc.array(
      fc.integer({ min: -2000, max: 2000 }).map((whole) => whole / 1000),
      {
        minLength: 12,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(matrix, matrix, fc.constantFrom(63, 127), (first, second, limit) => {
        const matrices = [Float32Array.from(first), Float32Array.from(second)];
        const { weights, scales } = quantiseColumns(matrices, 4, limit);
        expect(scales).toHaveLength(6);
        for (let column = 0; column < 6; column++) {
          for (let input = 0; input < 4; input++) {
            const quantised = weights[input * 6 + column]!;
            const original = matrices[column < 3 ? 0 : 1]![(column % 3) * 4 + input]!;
            expect(Math.abs(quantised)).toBeLessThanOrEqual(limit);
            expect(Math.abs(quantised * scales[column]! - original)).toBeLessThanOrEqual(
              scales[column]! * 0.5001,
            );
          }
        }
      }),
    );
  });
});
