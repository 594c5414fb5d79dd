// How likely two neighbouring sides of a text are two matters: what is said, what it means, and how the base answers each.
// Pure. Fitted on concerns of the sample that were joined in pairs, and on the same concerns alone (docs/measurements.md, "Understood").

/** What the base makes of two sides, by meaning. */
export interface SidesInBase {
  /** How much nearer each side is to an article of its own than to those of the other, cosines ≥ 0; the smaller of the two. */
  readonly gap: number;
  /** Between the sides. */
  readonly cosine: number;
  /** Of the best card, 0 to 1: of each side asked alone, and of both as one text. */
  readonly alone: readonly [number, number];
  readonly together: number;
}

/** What the words of two sides say. */
export interface SideSigns {
  /** The second is announced as a further matter. */
  readonly marked: boolean;
  /** Of the sides, those that say what is wanted or wrong: 0 to 2. */
  readonly matters: number;
  /** The second goes on with what was said. */
  readonly leans: boolean;
  /** Of the sides, those that name nothing the base knows: 0 to 2. */
  readonly unnamed: number;
  /** Articles that words find among the first three of both, 0 to 3. */
  readonly shared: number;
}

/** Logistic regression, ridge 1. */
const weights = {
  ...{ one: -2.14, marked: 1.65, matters: 0.52, leans: -1.09, unnamed: -1.43, shared: -0.38 },
  ...{ gap: 30.2, cosine: 2.89, weaker: 0.89, stronger: 1.95, together: -1.73 },
};

/** In (0, 1). */
export function chanceOfTwo(signs: SideSigns, { gap, cosine, alone, together }: SidesInBase): number {
  const numbers = {
    ...{ one: 1, marked: Number(signs.marked), matters: signs.matters, leans: Number(signs.leans) },
    ...{ unnamed: signs.unnamed, shared: signs.shared, gap, cosine, together },
    ...{ weaker: Math.min(...alone), stronger: Math.max(...alone) },
  };
  const names = Object.keys(weights) as (keyof typeof weights)[];
  const sum = names.reduce((total, name) => total + weights[name] * numbers[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
