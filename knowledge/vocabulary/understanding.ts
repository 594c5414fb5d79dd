// What was understood of a concern beside the search: a recap, facts, an open question, tone, signs to hand over.
// Shapes only; nothing of it is stored.
import type { ContactConcern } from './contact';
import type { Language } from './language';
import type { Span } from './span';

/** Details that go into a recap or a reply. */
export const factKinds = [
  'name',
  'customerNumber',
  'contractNumber',
  'meterNumber',
  'invoiceNumber',
  'iban',
  'phone',
  'email',
  'address',
  'date',
  'amount',
  'reading',
] as const;
export type FactKind = (typeof factKinds)[number];

/** A detail where it stands in the concern. `text`: as written · `value`: in one form (date YYYY-MM-DD, amount "86.00", numbers without blanks). */
export interface KeyFact extends Span {
  readonly kind: FactKind;
  readonly text: string;
  readonly value: string;
}

/** A part of the concern as a chip; taking it away takes its span out of what is asked. */
export interface ConcernChip extends Span {
  readonly label: string;
}

/** `sentence`: what the customer wants, in words of their own · `text`: sentence and facts, to copy (not masked: it is for the contact at hand). */
export interface Recap {
  readonly sentence: string;
  readonly text: string;
  readonly chips: readonly ConcernChip[];
  readonly facts: readonly KeyFact[];
}

/** The question that would tell the present finds apart best. `insert`: what Tab writes into the field. */
export interface OpenQuestion {
  readonly question: string;
  readonly insert: string;
}

export const tones = ['neutral', 'anger', 'worry', 'urgency', 'thanks'] as const;
export type Tone = (typeof tones)[number];

/** `strength` in [0, 1] · `phrases`: one or two sentences that fit, to say or write. */
export interface ToneSign {
  readonly tone: Exclude<Tone, 'neutral'>;
  readonly strength: number;
  readonly phrases: readonly string[];
}

/** `law`: a lawyer, a court, an authority or the press is announced · `wish`: the customer asks for somebody else · `repeats`: the same words again · `falling`: the likelihood sinks turn by turn · `unhelpful`: several in a row. */
export const handOverReasons = ['law', 'wish', 'repeats', 'falling', 'unhelpful'] as const;
export type HandOverReason = (typeof handOverReasons)[number];

export interface Understanding {
  readonly language: Language;
  readonly recap: Recap;
  /** More than one: each gets its own cards. */
  readonly concerns: readonly Pick<ContactConcern, 'no' | 'text'>[];
  readonly openQuestion?: OpenQuestion;
  readonly tone?: ToneSign;
  /** Empty: no reason to hand over. */
  readonly handOver: readonly HandOverReason[];
}

/** Who may know more. `owner`: looks after the article · `solved`: closed similar concerns as solved, `count` of them. */
export interface Expert {
  readonly name: string;
  readonly because: 'owner' | 'solved';
  readonly count: number;
  /** Titles of articles, or topics in words. */
  readonly topics: readonly string[];
}
