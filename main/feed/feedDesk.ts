// What the feed needs of whoever understands contacts and answers concerns.
// Shapes only: the server knows no engine, a test gives it a small one.
import type { Answer } from '../../knowledge/vocabulary/answer';
import type { Channel, Contact, ContactOutcome, Speaker } from '../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { UnhelpfulReason, Verdict } from '../../knowledge/vocabulary/rating';

export interface SaidTurn {
  readonly id?: string;
  readonly speaker: Speaker;
  readonly text: string;
  readonly final: boolean;
  readonly atMs?: number;
}

/** `rank`, `likelihood`: as the feed last told the card, where it did. */
export interface FeedVerdict {
  readonly articleId: ArticleId;
  readonly text: string;
  readonly verdict: Verdict;
  readonly reason?: UnhelpfulReason;
  readonly rank?: number;
  readonly likelihood?: number;
}

export interface FeedDesk {
  /** What is opened here is marked `viaFeed`. */
  open(given: { readonly channel: Channel; readonly title?: string }): Contact;
  /** Contacts that are going on, others' too. */
  all(): readonly Contact[];
  /** Resolves once the concerns are understood anew. Fails with CONTACT_MISSING. */
  append(contactId: string, turns: readonly SaidTurn[]): Promise<Contact>;
  /** Fails with CONTACT_MISSING. */
  read(contactId: string): Contact;
  /** Fails with CONTACT_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  close(contactId: string, outcome: ContactOutcome, articleId?: ArticleId): Promise<void>;
  /** Told of every change with the whole contact. Returns the unsubscriber. */
  onChange(listener: (contact: Contact) => void): () => void;
  /** Told when the same question may get another answer. Returns the unsubscriber. */
  onAnswersChange(listener: () => void): () => void;
  ask(input: { readonly text: string; readonly top: number }, signal?: AbortSignal): Promise<Answer>;
  /** Fails with ARTICLE_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  rate(verdict: FeedVerdict): Promise<{ readonly ratingId: string }>;
  /** Whether the agent's own question is being answered: the feed begins nothing meanwhile. */
  readonly asking: () => boolean;
}
