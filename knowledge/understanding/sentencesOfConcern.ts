// The sentences of a concern that carry something, with their places: without mail frame, salutation and small talk.
// Never empty for a text with words: where nothing remains, all of it stays.
import { isSmallTalk } from '../language/smallTalk';
import { splitSentences } from '../language/splitSentences';
import { customerWords } from '../query/customerWords';
import type { Language } from '../vocabulary/language';
import { occurrencesOf } from '../vocabulary/occurrences';
import type { Span } from '../vocabulary/span';

/** People who write fast begin sentences small; after a word of three letters or more a mark ends one all the same. */
const fastEnd = /(?<=\p{L}{3}[.!?]+)\s+(?=\p{Ll}{2})/gu;

/** What opens a sentence without saying anything, also several in a row. */
const opening =
  /^(?:(?:hallo|hi|hey|moin(?: moin)?|servus|grüß gott|grüezi|guten (?:tag|morgen|abend)|schönen (?:guten )?tag|hello|good (?:morning|afternoon|evening|day)|dear (?:sir or madam|team|all)|liebes (?:team|\p{L}+-team)|sehr geehrte damen und herren)(?: (?:zusammen|there|all|team|nochmal|again))?[\s,.!:;–-]+|(?:ähm?|öhm|tja|naja|ok|okay|so|well|um|uh|ja|genau|und zwar|folgendes|frage|question|anliegen|betreff|subject|quick question|kurze frage|(?:ich (?:hätte|habe|hab) |i have )?(?:da )?(?:mal )?(?:ne|eine|a) (?:kurze |kleine |quick )?(?:frage|question))\s*[,.:;!…–-]+\s*)+/iu;

/** In reading order, trimmed, not overlapping; spans are of the given text. */
export function sentencesOfConcern(text: string, language: Language): Span[] {
  const said = squeezed(customerWords(text));
  const own: Span[] = [];
  let at = 0;
  for (const { start, end } of allSentences(text)) {
    const words = squeezed(text.slice(start, end));
    const place = said.indexOf(words, at);
    if (place < 0) continue;
    at = place + words.length;
    own.push(withoutOpening(text, { start, end }));
  }
  const all = own.length > 0 ? own : allSentences(text).map((span) => withoutOpening(text, span));
  const worded = all.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const telling = worded.filter(({ start, end }) => !isSmallTalk(text.slice(start, end), language));
  return telling.length > 0 ? telling : worded;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "KdNr. 4711" and "Tel. 0341" go on. */
const abbreviated =
  /(?<![\p{L}])(?:(?:kd|kunden|vertrags?|rechnungs?|zähler|rg|vk)?-?nr|tel|str|hr|fr|no|art|ca|evtl)\.$/iu;

function allSentences(text: string): Span[] {
  return wholeSentences(text).flatMap(({ start, end }) => {
    const cuts = occurrencesOf(text.slice(start, end), fastEnd);
    const starts = [start, ...cuts.map(({ index, 0: gap }) => start + index + gap.length)];
    const ends = [...cuts.map(({ index }) => start + index), end];
    return starts.map((from, place) => ({ start: from, end: ends[place]! }));
  });
}

function withoutOpening(text: string, { start, end }: Span): Span {
  const skipped = opening.exec(text.slice(start, end))?.[0].length ?? 0;
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
