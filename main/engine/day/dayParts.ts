// What the desks of the agent's day need of the engine, and what they are to each other.
// Shapes only; dayHandlers.ts puts them together.
import type { GivenTurn } from '../../../knowledge/contract/day/contactCalls';
import type { EngineEvent } from '../../../knowledge/contract/engineEvents';
import type { Answer } from '../../../knowledge/vocabulary/answer';
import type { Query } from '../../../knowledge/vocabulary/concern';
import type { Contact, ContactOutcome } from '../../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { AnswerNews } from '../answerNews';
import type { EngineParts } from '../compose';
import type { Engine } from '../engine';
import type { LearningDesk } from '../learningDesk';
import type { DaySettingsDesk } from './contacts/daySettings';
import type { NoteDesk } from './contacts/noteDesk';

export interface DayParts extends EngineParts {
  readonly dataDir: string;
  readonly learning: LearningDesk;
  /** Masked notes of contacts: today's history, and who solved what. */
  readonly notes: NoteDesk;
  readonly daySettings: DaySettingsDesk;
  readonly pathsOf: (token: string) => readonly string[];
  /** Analysis and vector of a text; without vector while the model is not ready. */
  readonly queryOf: (text: string, signal?: AbortSignal) => Promise<Query>;
  /** As the sidebar asks and acts: counted and learned from. */
  readonly agent: Pick<Engine, 'ask' | 'rateArticle' | 'noteUse' | 'noteGap' | 'maskConcern'>;
  /** An answer that nobody sees: neither counted nor learned from. */
  readonly find: (text: string, top: number) => Promise<Answer>;
  /** Tells that the same question may get another answer. */
  readonly answers: Pick<AnswerNews, 'onChange'>;
  /** Contacts that an earlier engine left open. */
  readonly leftOpen: readonly Contact[];
  /** Whether a question is being answered; work beside it holds still meanwhile. */
  readonly asking: () => boolean;
  readonly onEvent: (event: EngineEvent) => void;
  readonly onFault: (where: string, thrown: unknown) => void;
  /** Aborted when the engine closes. */
  readonly closing: AbortSignal;
}

export type OpenedContact = Pick<Contact, 'channel' | 'title' | 'customer' | 'original' | 'viaFeed'>;

/** Conversations that are going on. Implemented in contacts/; the feed and the page share it. */
export interface Contacts {
  open(given: OpenedContact): Contact;
  /** Resolves once the concerns are understood anew. Fails with CONTACT_MISSING. */
  append(contactId: string, turns: readonly GivenTurn[]): Promise<Contact>;
  /** Fails with CONTACT_MISSING. */
  read(contactId: string): Contact;
  /** The latest first. */
  all(): readonly Contact[];
  /** Fails with CONTACT_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  close(contactId: string, outcome: ContactOutcome, articleId?: ArticleId): Promise<void>;
  /** Told of every change with the whole contact. Returns the unsubscriber. */
  onChange(listener: (contact: Contact) => void): () => void;
}
