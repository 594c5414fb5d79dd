// Whether a stored text is a customer's text, or quotes it whole; case, punctuation and spacing do not count.
// Pure; used wherever all that is stored of a text is forgotten.

/** One or two words are a subject that many notes share, no customer's text. */
const leastQuoted = 3;

/** A text of one or two words must be the whole of what is stored. */
export function quotesText(stored: string, text: string): boolean {
  const [note, said] = [foldedWords(stored), foldedWords(text)];
  if (said.length === 0) return false;
  if (said.length < leastQuoted) return note.join(' ') === said.join(' ');
  return ` ${note.join(' ')} `.includes(` ${said.join(' ')} `);
}

const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
