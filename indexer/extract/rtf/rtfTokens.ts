// The bytes of an RTF file → groups, control words and text, as its grammar has them.
// Rich Text Format 1.9.1, "Basic entities"; knows no control word's meaning but \bin, which carries raw bytes.

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word or sign ("~"); `param` where a number follows. */
  | { readonly kind: 'control'; readonly word: string; readonly param?: number }
  /** One byte given in hexadecimal. */
  | { readonly kind: 'byte'; readonly value: number }
  /** As it stands in the file, one sign a byte. */
  | { readonly kind: 'text'; readonly text: string };

const tokenPattern = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^\\{}]+)/giy;

/** `latin1`: the file with one sign a byte. Line ends mean nothing; what fits no rule is passed over. */
export function* rtfTokens(latin1: string): Generator<RtfToken> {
  // Its place in the text is its own: two readings at once must not share it.
  const tokenShape = new RegExp(tokenPattern);
  let at = 0;
  while (at < latin1.length) {
    tokenShape.lastIndex = at;
    const found = tokenShape.exec(latin1);
    at = found ? tokenShape.lastIndex : at + 1;
    if (!found) continue;
    const [, brace, word, param, hex, sign, text] = found;
    if (brace) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (word === 'bin') at += Math.max(Number(param ?? 0), 0);
    else if (word) yield { kind: 'control', word, ...(param !== undefined && { param: Number(param) }) };
    else if (hex) yield { kind: 'byte', value: Number.parseInt(hex, 16) };
    else if (sign) yield { kind: 'control', word: /[\r\n]/.test(sign) ? 'par' : sign };
    else if (text) yield { kind: 'text', text: text.replace(/[\r\n\0]+/g, '') };
  }
}
