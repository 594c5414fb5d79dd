// One contact with a customer, from the first word to its outcome: turns, and the concerns they are about.
// Knows nothing of where the words came from, nor of what answers them.
import type { ArticleId } from './ids';
import type { Language } from './language';

/** `box`: typed or pasted into the sidebar. */
export const channels = ['call', 'chat', 'email', 'box'] as const;
export type Channel = (typeof channels)[number];

export const speakers = ['customer', 'agent'] as const;
export type Speaker = (typeof speakers)[number];

/** What one speaker said without a break. `final` false: still being said, a later turn of the same id replaces it. */
export interface Turn {
  readonly id: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly final: boolean;
  /** Wall clock, ms. */
  readonly atMs: number;
}

/**
 * A concern as understood so far. `no` counts from 1 · `text`: what is asked of the base · `written`: the same with its
 * line breaks, for whoever reads it; a mail's have it · `turnIds`: what it was understood from.
 */
export interface ContactConcern {
  readonly no: number;
  readonly text: string;
  readonly written?: string;
  readonly turnIds: readonly string[];
}

export const addressForms = ['female', 'male', 'family'] as const;
export type AddressForm = (typeof addressForms)[number];

/** Whom a reply goes to. `form`: how they are addressed, only where somebody has written it ("Frau", "Mr"). */
export interface Customer {
  readonly name: string;
  readonly form?: AddressForm;
}

/** A mail as it came, with everything that is left out of its turns. Pasted, it has its head in the text. */
export interface OriginalMail {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly sentAtMs?: number;
  /** Names of what hangs on it. */
  readonly attached: readonly string[];
  readonly text: string;
}

export const contactOutcomes = ['solved', 'unsolved', 'passedOn'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** A contact while it lasts, in memory only: its words are the customer's own. `present`: the concern being talked of, 0: none yet. */
export interface Contact {
  readonly id: string;
  readonly channel: Channel;
  readonly title?: string;
  readonly customer?: Customer;
  readonly original?: OriginalMail;
  /** Opened through the feed: other programs may see it. */
  readonly viaFeed?: true;
  readonly openedAtMs: number;
  /** The latest, at most 200. */
  readonly turns: readonly Turn[];
  readonly concerns: readonly ContactConcern[];
  readonly present: number;
  readonly closed?: { readonly outcome: ContactOutcome; readonly atMs: number };
}

/** One of a list. `masked`: what it is about, without names and numbers; empty where nothing was said yet. */
export interface RunningContact extends Contact {
  readonly masked: string;
}

/** What is kept of a contact: masked, on this device, until the retention setting clears it. */
export interface ContactNote {
  readonly id: string;
  readonly channel: Channel;
  readonly atMs: number;
  readonly maskedText: string;
  readonly language: Language;
  readonly outcome?: ContactOutcome;
  /** The article that did it, and its title at that time. */
  readonly articleId?: ArticleId;
  readonly title?: string;
  /** Who solved it; only where the owner allows names. */
  readonly solvedBy?: string;
}
