// What the customer says in a mail: without salutation, small talk, thanks, closing, signature, disclaimer and history.
// Never loses the concern: where too little remains, the text stays as it came. Knows no index.
import { detectLanguage } from '../language/detectLanguage';
import { withoutMailFrame } from '../language/mailFrame';
import { isSmallTalk } from '../language/smallTalk';
import { spokenSentences } from '../language/spokenSentences';
import type { Span } from '../vocabulary/span';

/** Fewer letters and digits than this are no concern. */
const leastLetters = 8;

/**
 * The customer's own words. One line without a frame comes back as it is; a mail without its frame and small talk;
 * where that leaves less than a concern, the body with its small talk, else the whole text.
 * "Guten Tag,\nich hoffe, es geht Ihnen gut. Mein Zähler steht.\nMfG\nA. Berg" → "Mein Zähler steht."
 */
export function customerWords(text: string): string {
  const { lines, framed } = withoutMailFrame(text);
  const body = lines.join('\n').trim();
  if (!framed && !body.includes('\n')) return text;
  const enough = (words: string): boolean => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= leastLetters;
  if (!enough(body)) return text;
  const language = detectLanguage(body);
  const sentences = spokenSentences(body).filter(
    ({ start, end }) => !isSmallTalk(body.slice(start, end), language),
  );
  const said = joined(body, sentences);
  return enough(said) ? said : body;
}

/** The sentences with what stood between them, cut to a blank or a line break. */
function joined(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }, at) => {
      const before = at === 0 ? '' : text.slice(spans[at - 1]!.end, start).includes('\n') ? '\n' : ' ';
      return before + text.slice(start, end);
    })
    .join('');
}
