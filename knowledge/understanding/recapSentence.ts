// What the customer wants in one sentence of their own words: the sentence or clause that carries the wish.
// Extractive: it writes no word that was not said.
import type { Language } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import { longestRead } from './findFacts';
import { sentencesOfConcern } from './sentencesOfConcern';
import { type BaseWords, topicWords } from './topicWords';
import { leansBack, noWish, problem, wantsContact, wish } from './wishWords';

/** What makes a sentence a wish stands within its first words; a hostile one must not cost seconds. */
const longestCue = 600;
/** Readable at a glance, in UTF-16 units. */
const longestSentence = 140;
/** A story of many nouns is no wish yet. */
const mostTopic = 7;
/** A note of the agent's is this short and needs no choice. */
const longestNote = 170;

/** Empty for a text without words. */
export function recapSentence(given: string, language: Language, base: BaseWords): string {
  const text = given.slice(0, longestRead);
  const sentences = sentencesOfConcern(text, language);
  if (sentences.length === 0) return '';
  const whole = wholeOf(text, sentences);
  if (whole.length <= longestSentence || (sentences.length === 1 && whole.length <= longestNote))
    return opened(shortened(whole, longestSentence));
  const worth = sentences.map((span) => worthOf(text, span, language, base));
  const best = worth.indexOf(Math.max(...worth));
  return opened(chosen(text, sentences, best, { language, base }));
}

/** All that was said, a subject line with a colon. */
function wholeOf(text: string, sentences: readonly Span[]): string {
  const said = sentences.map((span, at) => {
    const words = folded(text.slice(span.start, span.end));
    return at < sentences.length - 1 && isSubject(text, span) ? `${words.replace(/[:;,]$/, '')}:` : words;
  });
  return said.join(' ');
}

/** The best sentence, with the one before it where it names no matter of its own and both fit. */
function chosen(
  text: string,
  sentences: readonly Span[],
  best: number,
  { language, base }: { readonly language: Language; readonly base: BaseWords },
): string {
  const span = sentences[best]!;
  const said = folded(text.slice(span.start, span.end));
  const former = sentences[best - 1];
  const leans = leansBack.test(said) || topicWords(text, [span], language, base).length < 2;
  if (former && leans) {
    const both = `${folded(text.slice(former.start, former.end))} ${said}`;
    if (both.length <= longestSentence) return both;
  }
  return said.length <= longestSentence ? said : wishingPart(said.slice(0, longestCue));
}

/** How much a sentence says what is wanted: its cue, and the words of the trade in it. */
function worthOf(text: string, span: Span, language: Language, base: BaseWords): number {
  const said = text.slice(span.start, Math.min(span.end, span.start + longestCue));
  const topics = topicWords(text, [span], language, base);
  const topic = topics.reduce((sum, { weight, noun }) => sum + weight * (noun ? 1 : 0.4), 0);
  const wishes = wish.test(said) && !noWish.test(said);
  let worth = Math.min(mostTopic, topic) + (wishes ? 4 : 0) + (problem.test(said) ? 2 : 0);
  if (said.trimEnd().endsWith('?')) worth += /(?:lässt|ließe) sich/iu.test(said) ? 5 : 2;
  // Whoever wants to be called back wants something else first, and a subject line has no wish of its own.
  if (wantsContact.test(said)) worth -= 4;
  if (isSubject(text, span)) worth -= 3;
  if (leansBack.test(said)) worth -= 1.5;
  if (said.length > longestSentence) worth -= 1.5;
  if (topics.length === 0) worth -= 3;
  if (/^p\.? ?s\b/i.test(said)) worth -= 4;
  return worth;
}

/** The line above a letter: alone in front of an empty line, without the end of a sentence. */
function isSubject(text: string, { start, end }: Span): boolean {
  return (
    /^\s*(?:(?:betreff|betr\.?|subject)\s*:\s*)?$/i.test(text.slice(0, start)) &&
    /^\s*\n\s*\n/.test(text.slice(end)) &&
    !/[.!?]$/.test(text.slice(start, end))
  );
}

/** Of a long sentence the clauses around its wish, as many as fit. */
function wishingPart(said: string): string {
  const clauses = said.split(/(?<=[,;:–])\s+|\s+(?=(?:und|and|sondern|but|aber|weil|because|da) )/u);
  const cue = clauses.findIndex((clause) => wish.test(clause));
  const from =
    cue >= 0
      ? cue
      : Math.max(
          0,
          clauses.findIndex((clause) => problem.test(clause)),
        );
  let part = clauses[from] ?? said;
  for (const next of clauses.slice(from + 1)) {
    if (part.length + 1 + next.length > longestSentence) break;
    part = `${part} ${next}`;
  }
  return shortened(part.replace(/^(?:und|and|aber|but|weil|because|da) /iu, ''), longestSentence);
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Cut at a word, with an ellipsis; a comma or dash at the end says nothing. */
function shortened(words: string, limit: number): string {
  const whole = words.replace(/[\s,;:–-]+$/u, '');
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit - 2);
  const kept = cut.slice(0, Math.max(cut.lastIndexOf(' '), limit - 40));
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–-]+$/u, '')} …`;
}

/** What turns of a conversation begin with: "Gut, und", "ok", "danke, aber". */
const leadIn =
  /^(?:(?:ok|okay|aha|ja|na gut|äh|ähm|ups)[\s,.!]+|(?:gut|danke|ah)[,.!]\s*|ich rufe an[,:.] (?!weil)|(?:und|and|aber|but)\s+)+(?=\p{L})/iu;

function opened(given: string): string {
  const words = given.replace(leadIn, '');
  return words.replace(/^\p{Ll}/u, (letter) => (letter === 'ß' ? letter : letter.toUpperCase()));
}
