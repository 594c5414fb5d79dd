// What speaks for a sentence beginning another concern, as numbers: its words, its meaning, its place in the conversation.
// Pure; what the numbers weigh is chooseTopic.ts.
import { cosineOf, gapTo, leadingArticles, type Meaning } from './meaning';
import { isSideWord } from './sideQuestions';
import type { SpokenPiece } from './spokenPieces';

export interface Utterance extends SpokenPiece {
  readonly turnId: string;
  /** Absent while there is no model. */
  readonly meaning: Meaning | undefined;
  /** It opens its turn. */
  readonly opens: boolean;
  /** The agent has just asked: for anything else (`invited`), or something else (`answers`). */
  readonly invited: boolean;
  readonly answers: boolean;
}

/** What was said of one concern, in order; never empty. */
export interface Topic {
  readonly said: Utterance[];
}

/** Shares of 0 to 1, except the last two, which are 0 without meanings. */
export interface TopicSigns {
  readonly further: number;
  readonly invited: number;
  readonly answers: number;
  readonly opens: number;
  readonly asks: number;
  /** Words that name something the topic has not had. */
  readonly fresh: number;
  /** How much was said of the topic already. */
  readonly told: number;
  /** How much nearer another article is than those of the topic, in cosines. */
  readonly gap: number;
  /** The strongest pull of an earlier topic, see pullOf; ≥ 0. */
  readonly pull: number;
}

const mostFresh = 4;
const mostTold = 4;

export function topicSigns(utterance: Utterance, present: Topic, others: readonly Topic[]): TopicSigns {
  const known = new Set(present.said.flatMap(({ terms }) => [...terms]));
  const fresh = [...utterance.terms].filter(
    (term) => !known.has(term) && !isSideWord(term, utterance.language),
  ).length;
  return {
    further: Number(utterance.further),
    invited: Number(utterance.invited),
    answers: Number(utterance.answers),
    opens: Number(utterance.opens),
    asks: Number(utterance.asks),
    fresh: Math.min(fresh, mostFresh) / mostFresh,
    told: Math.min(present.said.length, mostTold) / mostTold,
    gap: gapOf(utterance, present),
    pull: Math.max(0, ...others.map((other) => pullOf(utterance, present, other))),
  };
}

/** Cosines to articles spread five times less than those between sentences. */
const gapWeight = 5;

/** How much rather a sentence belongs to another topic than to the present one. By words where there are no meanings. */
export function pullOf(utterance: Utterance, present: Topic, other: Topic): number {
  const nearer = nearestLikeness(utterance, other) - nearestLikeness(utterance, present);
  return nearer + gapWeight * (gapOf(utterance, present) - gapOf(utterance, other));
}

function gapOf({ meaning }: Utterance, { said }: Topic): number {
  const meanings = said.flatMap((other) => other.meaning ?? []);
  return meaning && meanings.length > 0 ? gapTo(leadingArticles(meanings), meaning) : 0;
}

function nearestLikeness(utterance: Utterance, { said }: Topic): number {
  return said.reduce((best, other) => Math.max(best, likeness(utterance, other)), -1);
}

function likeness(a: Utterance, b: Utterance): number {
  return a.meaning && b.meaning
    ? cosineOf(a.meaning.vector, b.meaning.vector)
    : wordLikeness(a.terms, b.terms);
}

function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((term) => b.has(term)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
