// From the turns of a conversation to its concerns: what the customer wants, asked of the base in their own words.
// Pure: the same turns give the same concerns, however they came in. Meanings are handed in; words do without them.
import type { ContactConcern, Turn } from '../vocabulary/contact';
import { chooseTopic } from './chooseTopic';
import { concernText, writtenText } from './concernText';
import type { MeaningOf } from './meaning';
import { type SpokenPiece, spokenPieces } from './spokenPieces';
import { endsWithQuestion, invitesFurther } from './topicCues';
import type { Topic, Utterance } from './topicSigns';

/** `present`: number of the concern to answer now, 0: none yet. */
export interface FollowedConversation {
  readonly concerns: readonly ContactConcern[];
  readonly present: number;
}

/** The texts whose meanings followConversation asks for, in order; for whoever makes them ahead. */
export function textsToMean(turns: readonly Turn[]): readonly string[] {
  return utterances(turns, () => undefined).map(({ text }) => text);
}

/**
 * Concerns in the order in which they came up; `isWritten`: of a mail, which is read as it was written. Present is the
 * concern talked of last, and of a mail the one that the latest mail begins with: who writes leads with what matters.
 * Linear in what is said, with a look back at each concern.
 */
export function followConversation(
  turns: readonly Turn[],
  meaningOf: MeaningOf = () => undefined,
  isWritten = false,
): FollowedConversation {
  const topics: Topic[] = [];
  let present: Topic | undefined;
  let leading: { readonly turnId: string; readonly topic: Topic } | undefined;
  for (const utterance of utterances(turns, meaningOf)) {
    present = chooseTopic(utterance, topics, present);
    if (present) present.said.push(utterance);
    else {
      present = { said: [utterance] };
      topics.push(present);
    }
    if (leading?.turnId !== utterance.turnId) leading = { turnId: utterance.turnId, topic: present };
  }
  const answered = isWritten ? leading?.topic : present;
  const concerns = topics.map(({ said }, at) => ({
    no: at + 1,
    text: concernText(said, isWritten),
    ...(isWritten && { written: writtenText(said) }),
    turnIds: [...new Set(said.map(({ turnId }) => turnId))],
  }));
  return { concerns, present: answered ? topics.indexOf(answered) + 1 : 0 };
}

function utterances(turns: readonly Turn[], meaningOf: MeaningOf): readonly Utterance[] {
  const all: Utterance[] = [];
  let asked = '';
  for (const turn of turns) {
    if (turn.speaker === 'agent') {
      asked = turn.text;
      continue;
    }
    const pieces = piecesOf(turn, asked);
    const invited = invitesFurther(asked);
    const answers = !invited && endsWithQuestion(asked);
    for (const [at, piece] of pieces.entries()) {
      const opens = at === 0;
      all.push({
        ...piece,
        turnId: turn.id,
        meaning: meaningOf(piece.text),
        opens,
        invited: opens && invited,
        answers: opens && answers,
      });
    }
    // "Yes." and a number answer as well; what is said next is free.
    asked = '';
  }
  return all;
}

/** Turns are read once, however often their conversation is followed. */
const read = new WeakMap<Turn, { readonly asked: string; readonly pieces: readonly SpokenPiece[] }>();

function piecesOf(turn: Turn, asked: string): readonly SpokenPiece[] {
  const known = read.get(turn);
  if (known?.asked === asked) return known.pieces;
  const pieces = spokenPieces(turn.text, asked);
  read.set(turn, { asked, pieces });
  return pieces;
}
