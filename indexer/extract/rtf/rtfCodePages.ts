// Which code page the bytes of an RTF file are written in, and their text.
// Knows numbers of code pages and of Windows character sets.
import { withMisreadSigns } from '../../../knowledge/language/misreadSigns';

/** \fcharset of the font table → code page (RTF 1.9.1, "Font table"). */
const charsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};
const western = 1252;

export const codePageOfCharset = (charset: number): number | undefined => charsets[charset];

/** Bytes of a code page → text; an unknown one is read as the western one. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = labels[codePage] ?? (codePage > 1249 && codePage < 1259 ? `windows-${codePage}` : undefined);
  if (label === undefined || codePage === western) return decodeWestern(bytes);
  return new TextDecoder(label).decode(bytes);
}

const decodeWestern = (bytes: Uint8Array): string => withMisreadSigns(Buffer.from(bytes).toString('latin1'));
