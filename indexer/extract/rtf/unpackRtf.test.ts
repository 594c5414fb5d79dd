// Compressed RTF: the examples of its specification, and heads that lie.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackRtf } from './unpackRtf';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const words = (packed: Uint8Array): string | undefined => {
  const rtf = unpackRtf(packed, 100_000);
  return rtf && Buffer.from(rtf).toString('latin1');
};
/** MS-OXRTFCP, section 4: a simple text, and one that reads what it is just writing. */
const simple = bytes(
  '2d000000 2b000000 4c5a4675 f1c5c7a7 03000a00 72637067 31323542 320af320 68656c09 00206277 05b06c64 7d0a800f a0',
);
const crossing = bytes('1a000000 1c000000 4c5a4675 e2d44b51 41000420 5758595a 0d6e7d01 0eb0');

describe('unpackRtf', () => {
  it('reads the examples of the specification', () => {
    expect(words(simple)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(words(crossing)).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
  });

  it('reads what is only wrapped', () => {
    const text = '{\\rtf1 hallo}';
    const head = Buffer.alloc(16);
    head.writeUInt32LE(text.length + 12, 0);
    head.writeUInt32LE(text.length, 4);
    head.writeUInt32LE(0x414c454d, 8);
    expect(words(Buffer.concat([head, Buffer.from(text)]))).toBe(text);
  });

  it('gives nothing for what is cut off, lies about its size or is too large', () => {
    expect(unpackRtf(simple.subarray(0, 30), 1000)).toBeUndefined();
    expect(unpackRtf(simple, 10)).toBeUndefined();
    const lying = Uint8Array.from(simple);
    lying.set([255, 255, 255, 127], 0);
    expect(unpackRtf(lying, 100_000)).toBeUndefined();
    lying.set([0x2d, 0, 0, 0, 255, 255, 255, 127], 0);
    expect(unpackRtf(lying, 2 ** 31)).toBeUndefined();
  });

  it('never gives more than was allowed, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        const packed = Uint8Array.from([...simple.subarray(0, 16), ...body]);
        new DataView(packed.buffer).setUint32(0, packed.length - 4, true);
        new DataView(packed.buffer).setUint32(4, body.length, true);
        const rtf = unpackRtf(packed, 5000);
        expect(rtf?.length ?? 0).toBeLessThanOrEqual(body.length);
      }),
    );
  });
});
