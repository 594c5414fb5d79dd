// The contacts that were opened through the feed, and all that is done with them; others are not to be seen here.
// Bounds their number: whoever opens and never closes cannot fill the memory.
import { randomBytes } from 'node:crypto';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { Contact } from '../../knowledge/vocabulary/contact';
import { articleId } from '../../knowledge/vocabulary/ids';
import { concernOf, feedContact, feedProgress } from './answeredCards';
import type {
  FeedCards,
  FeedChannel,
  FeedClosing,
  FeedContact,
  FeedProgress,
  FeedRating,
  FeedTurn,
} from './client/feedWords';
import type { EventStream } from './eventStream';
import type { FeedDesk } from './feedDesk';
import { FeedRefusal, type RefusalCode, refusals } from './feedRefusal';
import { FollowedContact } from './followedContact';
import { TurnQueue } from './turnQueue';
import { WorkLane } from './workLane';

/** Held at once; one desk has a few. Fewer than the engine holds: a flood must not push out the agent's own. */
export const mostContacts = 80;
/** An open contact that nobody touched for this long makes room for another one, ms. */
const idleAfterMs = 30 * 60_000;
/** One that was closed can be read this long, then its words are gone, ms. */
const readableMs = 60_000;
/** Streams at once, over all contacts. */
export const mostStreams = 16;

export interface FeedContactsOptions {
  readonly desk: FeedDesk;
  readonly nowMs: () => number;
  readonly onFault: (thrown: unknown) => void;
}

interface Held {
  readonly followed: FollowedContact;
  touchedAtMs: number;
}

export class FeedContacts {
  readonly #held = new Map<string, Held>();
  readonly #lane: WorkLane;
  readonly #turns: TurnQueue;
  readonly #epoch = randomBytes(4).toString('hex');
  readonly #stopListening: readonly (() => void)[];
  #streams = 0;

  constructor(private readonly options: FeedContactsOptions) {
    const { desk, nowMs } = options;
    this.#lane = new WorkLane(nowMs, desk.asking);
    this.#turns = new TurnQueue(
      (id, turns) => desk.append(id, turns),
      (step) => this.#lane.run(step),
    );
    // Those of an earlier start, or of an engine that died, go on under their ids.
    for (const contact of desk.all()) if (contact.viaFeed) this.#hold(contact);
    this.#stopListening = [
      desk.onChange((contact) => this.#changed(contact)),
      desk.onAnswersChange(() => {
        for (const { followed } of this.#held.values()) followed.askAgain();
      }),
    ];
  }

  open(given: { readonly channel: FeedChannel; readonly title?: string }): FeedContact {
    this.#makeRoom();
    const contact = this.options.desk.open(given);
    this.#hold(contact);
    return feedContact(contact);
  }

  async append(contactId: string, turns: readonly FeedTurn[]): Promise<FeedProgress> {
    this.#openOne(contactId);
    const said = turns.map((turn) => ({ ...turn, final: turn.final ?? true }));
    const contact = await named(this.#turns.add(contactId, said));
    // Changes are told in a rhythm fit for windows; what is known now need not wait for it.
    this.#changed(contact);
    return feedProgress(contact);
  }

  read(contactId: string): FeedContact {
    return feedContact(this.#one(contactId).contact);
  }

  cards(contactId: string, top: number, signal: AbortSignal): Promise<FeedCards> {
    return named(this.#one(contactId).cards(top, signal));
  }

  async rate(contactId: string, given: FeedRating): Promise<{ readonly ratingId: string }> {
    const followed = this.#one(contactId);
    const concern = concernOf(followed.contact, given.concern);
    if (!concern) throw new FeedRefusal('FIELD_INVALID', { field: 'concern' });
    const { verdict, reason } = given;
    return named(
      this.options.desk.rate({
        ...{ articleId: articleId(given.articleId), verdict, text: concern.text },
        ...(reason && { reason }),
        ...followed.shownAs(given.articleId),
      }),
    );
  }

  async close(contactId: string, { outcome, articleId: solving }: FeedClosing): Promise<FeedProgress> {
    const followed = this.#openOne(contactId);
    const by = solving === undefined ? undefined : articleId(solving);
    await named(this.options.desk.close(contactId, outcome, by));
    return { ...feedProgress(followed.contact), closed: outcome };
  }

  /** Tells of the contact until the stream ends, by either side. `make` answers the call: nothing is refused after it. */
  follow(
    contactId: string,
    wish: { readonly top: number; readonly lastEventId?: string },
    make: (onClose: () => void) => EventStream,
  ): void {
    const followed = this.#one(contactId);
    if (this.#streams >= mostStreams) throw new FeedRefusal('STREAMS_EXCEEDED', { retryAfterS: 5 });
    this.#streams += 1;
    const stream = make(() => {
      this.#streams -= 1;
      followed.leave(stream);
    });
    followed.open(stream, wish);
  }

  /** Ends all streams and hears of no more changes. */
  stop(): void {
    for (const stop of this.#stopListening) stop();
    for (const { followed } of this.#held.values()) followed.end();
    this.#held.clear();
  }

  #hold(contact: Contact): void {
    const { desk, onFault, nowMs } = this.options;
    const followed = new FollowedContact(contact, {
      desk,
      lane: this.#lane,
      epoch: this.#epoch,
      onFault,
    });
    this.#held.set(contact.id, { followed, touchedAtMs: nowMs() });
  }

  #changed(contact: Contact): void {
    const held = this.#held.get(contact.id);
    if (!held || isClosed(held.followed.contact)) return;
    held.followed.changed(contact);
    if (isClosed(contact)) setTimeout(() => this.#forget(contact.id), readableMs).unref();
  }

  #forget(contactId: string): void {
    this.#held.get(contactId)?.followed.end();
    this.#held.delete(contactId);
  }

  #one(contactId: string): FollowedContact {
    const held = this.#held.get(contactId);
    if (!held) throw new FeedRefusal('CONTACT_MISSING');
    held.touchedAtMs = this.options.nowMs();
    return held.followed;
  }

  #openOne(contactId: string): FollowedContact {
    const followed = this.#one(contactId);
    if (followed.contact.closed) throw new FeedRefusal('CONTACT_CLOSED');
    return followed;
  }

  /** Of those that are closed or were forgotten open, the one that nobody touched for longest goes. */
  #makeRoom(): void {
    if (this.#held.size < mostContacts) return;
    const since = this.options.nowMs() - idleAfterMs;
    let oldest: readonly [string, Held] | undefined;
    for (const entry of this.#held) {
      const [, { followed, touchedAtMs }] = entry;
      const mayGo = isClosed(followed.contact) || touchedAtMs < since;
      if (mayGo && (!oldest || touchedAtMs < oldest[1].touchedAtMs)) oldest = entry;
    }
    if (!oldest) throw new FeedRefusal('CONTACTS_EXCEEDED', { retryAfterS: 60 });
    this.#forget(oldest[0]);
  }
}

const isClosed = ({ closed }: Contact): boolean => closed !== undefined;

/** The desk's failures by their code; what the feed has no name for stays a fault. */
async function named<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (thrown) {
    const { code } = toTablettError(thrown, 'feed');
    if (code in refusals && code !== 'INTERNAL') throw new FeedRefusal(code as RefusalCode);
    throw thrown;
  }
}
