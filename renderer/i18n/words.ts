// The shape every language must fill, derived from German; type only, so that de.ts stays plain data.
// Knows keys and plural forms, not how they are filled.
import type { de } from './de';
import type { deWindow } from './deWindow';

/** Two forms suffice for German and English; Intl.PluralRules chooses between them. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** Keys of both tables: the second is there inside the knowledge window only (a test looks after it). */
export type WordKey = keyof typeof de | keyof typeof deWindow;

/** Words of any keys: a sentence, or its plural forms. */
export type WordTable = Readonly<Record<string, string | PluralForms>>;

type Filled<Table> = {
  readonly [K in keyof Table]: Table[K] extends string ? string : PluralForms;
};

/** One language from the start. */
export type Words = Filled<typeof de>;
/** What the knowledge window adds. */
export type WindowTable = Filled<typeof deWindow>;

/** A key of `error.<CODE>` texts. */
export type ErrorWordKey = Extract<WordKey, `error.${string}`>;
