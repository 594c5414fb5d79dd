// The places of an article that speak to the concern, with the concern's words marked.
// Passages are computed for each answer, never stored.
import { analyseTokens } from '../language/analyseWords';
import type { Passage } from '../vocabulary/answer';
import type { Query } from '../vocabulary/concern';
import type { Language } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { Sentence } from './sentence';

/** Three lines of a card. */
const maxCharacters = 240;

/** What passages are picked from: sentences in reading order, one score each, and the article's own text between them. */
export interface PassageSource {
  readonly sentences: readonly Sentence[];
  readonly scores: readonly number[];
  readonly language: Language;
  /** The article's text of a span; for cards it reads from the chunks at hand. */
  readonly textOf: (span: Span) => string;
}

/** At most `limit` passages, best first, none overlapping another. Empty only for an article without sentences. */
export function pickPassages(source: PassageSource, query: Query, limit: number): readonly Passage[] {
  const { sentences, scores } = source;
  const order = sentences.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const taken = new Set<number>();
  const passages: Passage[] = [];
  const spoken = order.filter((at) => !sentences[at]!.isLabel);
  const eligible = spoken.length > 0 ? spoken : order;
  for (const at of eligible) {
    if (passages.length === limit) break;
    if (taken.has(at)) continue;
    const [first, last] = grow(at, sentences, scores, taken);
    for (let n = first; n <= last; n++) taken.add(n);
    passages.push(passageOf({ start: sentences[first]!.start, end: sentences[last]!.end }, source, query));
  }
  return passages;
}

/** From its best sentence a passage grows towards the better neighbour while it stays short and in one section. */
function grow(
  at: number,
  sentences: readonly Sentence[],
  scores: readonly number[],
  taken: ReadonlySet<number>,
): readonly [number, number] {
  let [first, last] = [at, at];
  for (;;) {
    const open = [first - 1, last + 1].filter((next) => {
      const sentence = sentences[next];
      if (!sentence || taken.has(next) || sentence.isLabel) return false;
      const from = Math.min(sentence.start, sentences[first]!.start);
      const to = Math.max(sentence.end, sentences[last]!.end);
      return to - from <= maxCharacters && sameSection(sentence, sentences[at]!);
    });
    if (open.length === 0) return [first, last];
    const next = open.reduce((best, other) => (scores[other]! > scores[best]! ? other : best));
    if (next < first) first = next;
    else last = next;
  }
}

function sameSection(a: Sentence, b: Sentence): boolean {
  return a.headingPath.join('\n') === b.headingPath.join('\n');
}

function passageOf(span: Span, { textOf, language }: PassageSource, query: Query): Passage {
  const text = textOf(span);
  return { ...span, text, marks: markTerms(text, query, language) };
}

/** Spans inside `text` whose analysed words the concern holds too; neighbours that touch are joined. */
export function markTerms(text: string, query: Query, language: Language): readonly Span[] {
  const wanted = new Set(query.terms);
  return analyseTokens(text, language)
    .filter(({ terms }) => terms.some((term) => wanted.has(term)))
    .map(({ start, end }) => ({ start, end }));
}
