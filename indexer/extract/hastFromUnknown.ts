// A text of unknown dress (a CSV cell, a JSONL field, a .txt file), read as Markdown or HTML where it looks so.
// Errs on the side of plain text: a stray "*" or "<" is no mark-up.
import { hastFromFragment } from './hastFromHtml';
import { hastFromMarkdown } from './hastFromMarkdown';
import { hastFromText } from './hastFromText';
import type { ParsedSource } from './parsedSource';

/** Only the beginning is looked at: mark-up that starts later is not the dress of the text. */
const sampleLength = 20_000;

const markdownSigns: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^```/m,
  /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|\.|[\w-]+\.)[^)\s]{0,500}\)/,
  /(?:^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$/m,
  /^(?:[-*+] \S.*\n+){2}/m,
  /^1\. \S.*\n+2\. \S/m,
];
const htmlSign = /<(?:p|br|div|ul|ol|li|h[1-6]|table|strong|b|em|i|span|a\s[^>]{0,500})\s*\/?>/i;
const htmlEnd = /<\/(?:p|div|ul|ol|li|h[1-6]|table|strong|b|em|i|span|a)>|<br\s*\/?>/i;

/** Markdown or HTML where it looks so, else paragraphs. Throws SOURCE_TOO_LARGE and SOURCE_TOO_DEEP. */
export function hastFromUnknown(text: string, source: string): ParsedSource {
  if (looksLikeMarkdown(text)) return hastFromMarkdown(text, source);
  return looksLikeHtml(text) ? hastFromFragment(text, source) : hastFromText(text);
}

function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  return markdownSigns.some((sign) => sign.test(sample));
}

function looksLikeHtml(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  return htmlSign.test(sample) && htmlEnd.test(sample);
}
