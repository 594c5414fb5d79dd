// The sentences of a concern that carry something, with their places: without mail frame, salutation and small talk.
// Never empty for a text with words: where nothing remains, all of it stays.
import { cutSpan } from '../language/cutSpan';
import { isSmallTalk } from '../language/smallTalk';
import { splitSentences } from '../language/splitSentences';
import { customerWords } from '../query/customerWords';
import type { Language } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import { closesLetter, salutationLength } from './letterFrame';

/** People who write fast begin sentences small; after a word of three letters or more a mark ends one all the same; so does "i. A. Name". */
const fastEnd = /(?<=\p{L}{3}[.!?]+)\s+(?=\p{Ll}{2})|(?<=[.!?])\s+(?=i\. ?[AVav]\. ?\p{Lu})/gu;

/** What opens a sentence without saying anything, also several in a row. */
const opening =
  /^(?:(?:ähm?|öhm|tja|naja|ok|okay|so|well|um|uh|ja|genau|und zwar|folgendes|frage|question|anliegen|betreff|subject|quick question|kurze frage|(?:ich (?:hätte|habe|hab) |i have )?(?:da )?(?:mal )?(?:ne|eine|a) (?:kurze |kleine |quick )?(?:frage|question))\s*[,.:;!…–-]+\s*)+/iu;

/** In reading order, trimmed, not overlapping; spans are of the given text. */
export function sentencesOfConcern(text: string, language: Language): readonly Span[] {
  const said = squeezed(customerWords(text));
  const own: Span[] = [];
  let at = 0;
  const written = withoutClosing(text, allSentences(text));
  for (const { start, end } of written) {
    const found = placeIn(said, squeezed(text.slice(start, end)), at);
    if (found === undefined) continue;
    at = found;
    own.push(withoutOpening(text, { start, end }));
  }
  const all = own.length > 0 ? own : written.map((span) => withoutOpening(text, span));
  const worded = all.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const telling = worded.filter(({ start, end }) => !isSmallTalk(text.slice(start, end), language));
  return telling.length > 0 ? telling : worded;
}

/** Where `said` goes on behind this sentence; of its beginning the salutation may be missing there. */
function placeIn(said: string, sentence: string, from: number): number | undefined {
  const whole = said.indexOf(sentence, from);
  if (whole >= 0) return whole + sentence.length;
  const rest = sentence.slice(salutationLength(sentence));
  const place = rest === '' ? -1 : said.indexOf(rest, from);
  return place < 0 ? undefined : place + rest.length;
}

/** Signatures are this many short sentences that ask nothing. */
const mostSigned = 8;
const longestSigned = 70;

function withoutClosing(text: string, sentences: readonly Span[]): readonly Span[] {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  const end = sentences.findIndex(
    (span, at) =>
      at > 0 &&
      closesLetter(wordsOf(span)) &&
      sentences.length - at <= mostSigned &&
      sentences.slice(at + 1).every((next) => {
        const words = wordsOf(next);
        return words.length <= longestSigned && !words.includes('?') && !/^p\.? ?s\b/i.test(words);
      }),
  );
  return end < 0 ? sentences : sentences.slice(0, end);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "KdNr. 4711" and "Tel. 0341" go on. */
const abbreviated =
  /(?<![\p{L}])(?:(?:kd|kunden|vertrags?|rechnungs?|zähler|rg|vk)?-?nr|tel|str|sg|hr|fr|no|art|ca|evtl)\.$/iu;

function allSentences(text: string): Span[] {
  return wholeSentences(text).flatMap((span) => cutSpan(text, span, fastEnd));
}

function withoutOpening(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const greeted = salutationLength(words);
  const skipped = greeted + (opening.exec(words.slice(greeted))?.[0].length ?? 0);
  return start + skipped < end ? { start: start + skipped, end } : { start, end };
}

function wholeSentences(text: string): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of splitSentences(text)) {
    const last = whole.at(-1);
    const goesOn = last && abbreviated.test(text.slice(Math.max(last.start, last.end - 12), last.end));
    if (goesOn && !text.slice(last.end, start).includes('\n'))
      whole[whole.length - 1] = { start: last.start, end };
    else whole.push({ start, end });
  }
  return whole;
}
