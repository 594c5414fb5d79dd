// Signs of windows-1252 that a decoder took for Latin-1: "\u0080" for "€".
// Node 20 decodes every text marked windows-1252 or iso-8859-1 so; texts hold no such control signs on purpose.

/** 0x80–0x9F of windows-1252. */
const signs =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes of windows-1252 that were decoded as Latin-1 → as they were meant. */
export const withMisreadSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign);
