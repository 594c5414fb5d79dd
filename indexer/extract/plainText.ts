// Text as it may be stored: composed letters, no control signs, nothing invisible that could mislead.
// Knows nothing of formats; white space is left to the caller.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
/** Soft hyphen, zero-width signs, byte order mark, and the signs that reverse reading direction. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** "u\u0308ber\u00adholt" → "überholt". Lone surrogates become the replacement sign. */
export function plainText(raw: string): string {
  return raw
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(controls, '')
    .replace(invisible, '');
}
