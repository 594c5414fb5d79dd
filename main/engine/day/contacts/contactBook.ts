// Contacts while they last, in memory only: their turns, and the concerns understood from them.
// Knows neither the feed nor the page; what becomes of a contact that ends is handed in.
import { randomUUID } from 'node:crypto';
import type { GivenTurn } from '../../../../knowledge/contract/day/contactCalls';
import { followConversation, textsToMean } from '../../../../knowledge/conversation/followConversation';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import type { Clock } from '../../../../knowledge/ports';
import type { Contact, ContactOutcome } from '../../../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { Contacts, OpenedContact } from '../dayParts';
import { ChangeTeller } from './changeTeller';
import { GatheredRuns } from './gatheredRuns';
import { withTurns } from './turnList';
import type { TurnMeanings } from './turnMeanings';
import { wellFormed } from './wellFormed';

const mostContacts = 100;
const idleMs = 12 * 3_600_000;
/** One that has ended can be read for the hand-over text, then its words are gone. */
const readableMs = 60_000;
/** A flood is understood this often. */
const pauseMs = 40;

/** `idle`: nobody said how it ended. */
export interface EndedContact {
  readonly contact: Contact;
  readonly outcome: ContactOutcome | 'idle';
  readonly articleId?: ArticleId;
}

export interface BookParts {
  readonly clock: Clock;
  readonly meanings: TurnMeanings;
  readonly closing: AbortSignal;
  readonly onEnd: (ended: EndedContact) => Promise<void>;
}

interface Live {
  contact: Contact;
  touchedAtMs: number;
  /** It takes nothing in any more: its end is being written. */
  ending: boolean;
  readonly understanding: GatheredRuns;
}

export class ContactBook implements Contacts {
  readonly #live = new Map<string, Live>();
  readonly #listeners = new Set<(contact: Contact) => void>();
  readonly #teller = new ChangeTeller((contact) => {
    for (const listener of this.#listeners) listener(contact);
  });

  constructor(private readonly parts: BookParts) {
    parts.closing.addEventListener('abort', () => this.#teller.close(), { once: true });
  }

  open({ channel, title, customer, original, viaFeed }: OpenedContact): Contact {
    const nowMs = this.parts.clock.nowMs();
    const contact: Contact = {
      id: randomUUID(),
      channel,
      ...(title !== undefined && { title: wellFormed(title) }),
      ...(customer && { customer }),
      ...(original && { original }),
      ...(viaFeed && { viaFeed }),
      openedAtMs: nowMs,
      turns: [],
      concerns: [],
      present: 0,
    };
    this.#makeRoom();
    this.#hold(contact);
    return contact;
  }

  /** Contacts that were understood elsewhere before: they go on as they stand. */
  takeUp(contacts: readonly Contact[]): void {
    for (const contact of contacts) if (!contact.closed) this.#hold(contact);
  }

  /** What was understood may be understood better now: by meaning, or by another one. Resolves once it is. */
  async understandAgain(): Promise<void> {
    await Promise.all(this.#goingOn.map(({ understanding }) => understanding.ask()));
  }

  async append(contactId: string, given: readonly GivenTurn[]): Promise<Contact> {
    const live = this.#going(contactId);
    const nowMs = this.parts.clock.nowMs();
    const turns = withTurns(live.contact.turns, given, { nowMs, makeId: randomUUID });
    this.#change(live, { turns });
    live.touchedAtMs = nowMs;
    await live.understanding.ask();
    return live.contact;
  }

  read(contactId: string): Contact {
    return this.#get(contactId).contact;
  }

  all(): readonly Contact[] {
    this.endIdle();
    return this.#goingOn.map(({ contact }) => contact).reverse();
  }

  async close(contactId: string, outcome: ContactOutcome, articleId?: ArticleId): Promise<void> {
    const live = this.#going(contactId);
    await this.#end(live, { outcome, ...(articleId && { articleId }) });
  }

  onChange(listener: (contact: Contact) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Ends contacts that nobody has spoken in for twelve hours: what never closes must not stay for ever. */
  endIdle(): void {
    const nowMs = this.parts.clock.nowMs();
    for (const live of this.#live.values())
      if (!isOver(live) && nowMs - live.touchedAtMs >= idleMs) this.#abandon(live);
  }

  /** The one that was silent for longest makes room. */
  #makeRoom(): void {
    this.endIdle();
    const going = this.#goingOn;
    if (going.length < mostContacts) return;
    this.#abandon(going.reduce((oldest, live) => (live.touchedAtMs < oldest.touchedAtMs ? live : oldest)));
  }

  get #goingOn(): Live[] {
    return [...this.#live.values()].filter((live) => !isOver(live));
  }

  #hold(contact: Contact): void {
    const touchedAtMs = this.parts.clock.nowMs();
    const understanding = new GatheredRuns(() => this.#understand(live), pauseMs);
    const live: Live = { contact, touchedAtMs, ending: false, understanding };
    this.#live.set(contact.id, live);
    this.#teller.changed(contact);
  }

  #abandon(live: Live): void {
    void this.#end(live, { outcome: 'idle' }).catch(() => {});
  }

  async #end(live: Live, { outcome, articleId }: Omit<EndedContact, 'contact'>): Promise<void> {
    const { id } = live.contact;
    const closed = {
      outcome: outcome === 'idle' ? ('unsolved' as const) : outcome,
      atMs: this.parts.clock.nowMs(),
    };
    // Nobody is told of an end that is not kept yet: what could not be written can be tried again.
    live.ending = true;
    try {
      const contact = { ...live.contact, closed };
      await this.parts.onEnd({ contact, outcome, ...(articleId && { articleId }) });
    } catch (thrown) {
      live.ending = false;
      // Whom nobody speaks to is let go all the same.
      if (outcome !== 'idle') throw thrown;
      this.#change(live, { closed });
      this.#forget(id);
      throw thrown;
    }
    this.#change(live, { closed });
    setTimeout(() => this.#forget(id), readableMs).unref();
  }

  #forget(id: string): void {
    this.#live.delete(id);
    if (this.#live.size === 0) this.parts.meanings.forget();
  }

  async #understand(live: Live): Promise<void> {
    const { meanings, closing } = this.parts;
    await meanings.make(textsToMean(live.contact.turns), closing);
    if (isOver(live)) return;
    const { turns, channel } = live.contact;
    this.#change(
      live,
      followConversation(turns, (text) => meanings.get(text), channel === 'email'),
    );
  }

  #change(live: Live, change: Partial<Contact>): void {
    live.contact = { ...live.contact, ...change };
    this.#teller.changed(live.contact);
  }

  #going(contactId: string): Live {
    const live = this.#get(contactId);
    if (isOver(live)) throw new TablettError('CONTACT_MISSING', { id: contactId });
    return live;
  }

  #get(contactId: string): Live {
    const live = this.#live.get(contactId);
    if (!live) throw new TablettError('CONTACT_MISSING', { id: contactId });
    return live;
  }
}

const isOver = ({ contact, ending }: Live): boolean => ending || contact.closed !== undefined;
