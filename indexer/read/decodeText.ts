// Bytes → text: byte order mark, strict UTF-8, UTF-16 by its zero bytes, else windows-1252.
// Knows nothing of file names or formats; decides on content alone.
import { withMisreadSigns } from '../../knowledge/language/misreadSigns';

/** How much is looked at to tell UTF-16 without a mark, and text from binary. */
const sampleBytes = 64 * 1024;

/**
 * Decodes a text file; line ends become "\n". Returns undefined where the bytes are not text: zero bytes, or more
 * than 1 in 200 control characters (pasted binary).
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf(bytes) ?? decodeWindows1252(bytes);
  if (looksBinary(text)) return undefined;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeUtf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrict('utf-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decodeStrict('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decodeStrict('utf-16le', swapPairs(bytes.subarray(2)));
  const order = unmarkedUtf16(bytes);
  if (order) return decodeStrict('utf-16le', order === 'little' ? bytes : swapPairs(bytes));
  return decodeStrict('utf-8', bytes);
}

function decodeStrict(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Western text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'little' | 'big' | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), sampleBytes);
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros++;
    if (bytes[at + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return 'little';
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return 'big';
  return undefined;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

function decodeWindows1252(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return withMisreadSigns(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));
}

function looksBinary(text: string): boolean {
  const sample = text.length > sampleBytes ? text.slice(0, sampleBytes) : text;
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127) controls++;
    else if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) controls++;
  }
  return controls > sample.length / 200;
}
