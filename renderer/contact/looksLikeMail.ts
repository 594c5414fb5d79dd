// Whether a pasted text is a whole mail: with its head, or with the mail it answers below it.
// Pure; reading it is the engine's.

/** Lines that mail programs put above a mail, German and English. */
const headLine = /^\s*>?\s*\*?(?:von|from|an|to|cc|betreff|subject|datum|date|gesendet|sent)\*?:\*?\s+\S/i;
/** "Am 3. März 2026 um 10:12 schrieb Erika Muster <…>:" */
const quoteLine = /^\s*(?:am\s.{4,120}\sschrieb\b.{0,120}:?|on\s.{4,120}\swrote:)\s*$/i;
/** A mail's head stands at its beginning or where an older one begins. */
const readLines = 400;

/** True for at least two lines of a mail's head, or one that begins a quoted mail. */
export function looksLikeMail(text: string): boolean {
  const lines = text.slice(0, 60_000).split('\n', readLines);
  if (lines.length < 3) return false;
  return (
    lines.some((line) => quoteLine.test(line)) || lines.filter((line) => headLine.test(line)).length >= 2
  );
}

/** Whether a file is a mail, by its name. */
export function isMailFile(name: string): boolean {
  return /\.(?:eml|msg)$/i.test(name);
}
