// What a customer's turn says: its sentences without greeting, small talk, names and filler.
// Knows one turn and what the agent asked before it; which concern it belongs to is chooseTopic.ts.
import { analyseWords } from '../language/analyseWords';
import { detectLanguage } from '../language/detectLanguage';
import { withoutMailFrame } from '../language/mailFrame';
import { isSmallTalk } from '../language/smallTalk';
import { spokenSentences } from '../language/spokenSentences';
import type { Language } from '../vocabulary/language';
import { isBareName, isChatter, withoutFiller } from './filler';
import { asksWhoItIs, namesFurther, namesOther } from './topicCues';

/** A sentence of the customer's that says something. */
export interface SpokenPiece {
  readonly text: string;
  readonly language: Language;
  /** Analysed words without numbers, each once. */
  readonly terms: ReadonlySet<string>;
  /** It announces a concern of its own. */
  readonly further: boolean;
  /** It says that it is about something else. */
  readonly other: boolean;
  readonly asks: boolean;
}

/** A turn longer than this is a paste; what a concern is stands at its beginning. UTF-16 units. */
const longestRead = 8000;
const mostPieces = 24;
/** Fewer words after a question of who it is are a number or a name. */
const leastBesideIdentity = 4;

/** Pieces in the order of speaking; none where the turn only greets, thanks or says who is calling. `asked`: the agent's turn before. */
export function spokenPieces(text: string, asked = ''): readonly SpokenPiece[] {
  const read = text.slice(0, longestRead).replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, blankOrBreak);
  const body = withoutMailFrame(read).lines.join('\n').trim();
  const language = detectLanguage(body);
  const identity = asksWhoItIs(asked);
  const pieces: SpokenPiece[] = [];
  for (const { start, end } of spokenSentences(body)) {
    const piece = pieceOf(body.slice(start, end), language);
    // "Guten Tag, Lorenz."
    if (piece && pieces.length === 0 && piece.text !== read.trim() && isBareName(piece.text)) continue;
    if (!piece || (identity && !piece.asks && piece.terms.size < leastBesideIdentity)) continue;
    pieces.push(piece);
    if (pieces.length === mostPieces) break;
  }
  return pieces;
}

/** Line breaks end sentences, other controls are noise. */
const blankOrBreak = (controls: string): string =>
  controls.includes('\n') ? controls.replace(/[^\n]/g, '') : ' ';

function pieceOf(sentence: string, turnLanguage: Language): SpokenPiece | undefined {
  const text = withoutFiller(sentence);
  if (!/\p{L}/u.test(text)) return undefined;
  // Three words tell no language apart; the turn they stand in does.
  const language = text.length < 25 ? turnLanguage : detectLanguage(text);
  if (isSmallTalk(text, language) || isChatter(text, language)) return undefined;
  const terms = new Set(analyseWords(text, language).filter((term) => !/\d/.test(term)));
  if (terms.size === 0) return undefined;
  return {
    text,
    language,
    terms,
    further: namesFurther(sentence),
    other: namesOther(sentence),
    asks: text.includes('?'),
  };
}
