// Unicode normalisation and word splitting of XLM-R's tokenizer, as transformers.js does it.
// Pure; knows nothing of pieces or ids.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the rule drops
const dropped = /[\u0001-\u0008\u000b\u000e-\u001f\u007f\u008f\u009f]/g;
const blanks = /[\t\n\f\r\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd]/g;
const fullwidthTilde = '\uff5e';
/** Only these need rules; most texts of western languages are in NFKC already. */
const plain = /^[ -~]*$/;

/** 'Ｚähler\u200b½' → 'Zähler 1⁄2'. The fullwidth tilde alone stays as it is. */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  const clean = text.replace(dropped, '').replace(blanks, ' ');
  return clean
    .split(fullwidthTilde)
    .map((part) => part.normalize('NFKC'))
    .join(fullwidthTilde);
}

/** The words of a normalised text, in order. */
export function splitWords(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}
