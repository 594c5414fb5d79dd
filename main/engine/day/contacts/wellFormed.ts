// Halves of characters, as a feed sends them that cuts its text anywhere.
// Knows no contact.

/** The text with every lone surrogate replaced by U+FFFD, as String.prototype.toWellFormed does. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
