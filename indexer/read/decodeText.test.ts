// Encodings as they come from real machines, and bytes that are no text.
import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(Buffer.from('Zähler €'))).toBe('Zähler €');
    expect(decodeText(Buffer.from('\ufeffZähler'))).toBe('Zähler');
  });

  it('reads UTF-16 in both orders, marked or not', () => {
    const little = Buffer.from('Zähler melden', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decodeText(little)).toBe('Zähler melden');
    expect(decodeText(big)).toBe('Zähler melden');
    expect(decodeText(Buffer.concat([bytes(0xff, 0xfe), little]))).toBe('Zähler melden');
    expect(decodeText(Buffer.concat([bytes(0xfe, 0xff), big]))).toBe('Zähler melden');
  });

  it('reads windows-1252 right, the signs that Latin-1 has not included', () => {
    expect(decodeText(bytes(0x84, 0xe4, 0x93, 0x20, 0x96, 0x20, 0x80, 0x20, 0xdf))).toBe('„ä“ – € ß');
  });

  it('makes one kind of line end', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc'))).toBe('a\nb\nc');
  });

  it('knows that binary is no text', () => {
    expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toBeUndefined();
    expect(decodeText(Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256))).toBeUndefined();
  });
});
