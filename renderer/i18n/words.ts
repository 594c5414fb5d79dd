// The shape every language must fill, derived from German; type only, so that de.ts stays plain data.
// Knows keys and plural forms, not how they are filled.
import type { de } from './de';

/** Two forms suffice for German and English; Intl.PluralRules chooses between them. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

export type WordKey = keyof typeof de;

/** One language: a sentence, or its plural forms, for each key. */
export type Words = {
  readonly [K in WordKey]: (typeof de)[K] extends string ? string : PluralForms;
};

/** A key of `error.<CODE>` texts. */
export type ErrorWordKey = Extract<WordKey, `error.${string}`>;
