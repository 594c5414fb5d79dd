// One shown first card as the measures see it: what was claimed, and what was true.
// Knows no article and no concern.

/** `likelihood` in [0, 1] as claimed · `solved`: whether the article did solve the concern. */
export interface Judgement {
  readonly likelihood: number;
  readonly solved: boolean;
}
