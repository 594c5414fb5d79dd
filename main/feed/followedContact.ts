// One contact that was opened through the feed: its numbered events, its streams, and the cards of its present concern.
// Asks in the lane, newest concern only; knows no HTTP.
import type { Contact } from '../../knowledge/vocabulary/contact';
import { concernOf, feedCards, feedProgress, noCards } from './answeredCards';
import type { FeedCards, FeedEvent } from './client/feedWords';
import type { EventStream, StreamEvent } from './eventStream';
import type { FeedDesk } from './feedDesk';
import type { WorkLane } from './workLane';

export interface FollowedOptions {
  readonly desk: Pick<FeedDesk, 'ask'>;
  readonly lane: WorkLane;
  /** Begins each event's id: ids of an earlier start mean nothing. */
  readonly epoch: string;
  /** Told of an answer that failed; the next change asks again. */
  readonly onFault: (thrown: unknown) => void;
}

interface Told {
  readonly no: number;
  readonly event: StreamEvent;
}

export class FollowedContact {
  readonly #streams = new Map<EventStream, { readonly top: number }>();
  readonly #told = new Map<string, Told>();
  #contact: Contact;
  #no = 0;
  #asked: string | undefined;
  #asking = false;
  /** The cards told last, for the place and likelihood of a rated one. */
  #cards: FeedCards | undefined;

  constructor(
    contact: Contact,
    private readonly options: FollowedOptions,
  ) {
    this.#contact = contact;
    this.#tell({ name: 'contact', value: feedProgress(contact) });
  }

  get contact(): Contact {
    return this.#contact;
  }

  /** Place (from 1) and likelihood of an article's card as told last. */
  shownAs(articleId: string): { readonly rank?: number; readonly likelihood?: number } {
    const at = this.#cards?.cards.findIndex((card) => card.articleId === articleId) ?? -1;
    if (at < 0) return {};
    const { likelihood } = this.#cards!.cards[at]!;
    return { rank: at + 1, ...(likelihood !== undefined && { likelihood }) };
  }

  changed(contact: Contact): void {
    this.#contact = contact;
    this.#tell({ name: 'contact', value: feedProgress(contact) });
    if (contact.closed) this.#close(contact.closed.outcome);
    else this.#ask();
  }

  /** The same concern may get other cards now. */
  askAgain(): void {
    this.#asked = undefined;
    this.#ask();
  }

  /** Tells what came after `lastEventId`, and from then on every change. */
  open(
    stream: EventStream,
    { top, lastEventId }: { readonly top: number; readonly lastEventId?: string },
  ): void {
    const [epoch, no] = lastEventId?.split('.') ?? [];
    const known = epoch === this.options.epoch ? Number(no) : -1;
    for (const { no: of, event } of this.#told.values()) if (!(of <= known)) stream.send(cut(event, top));
    if (this.#contact.closed) {
      stream.end();
      return;
    }
    this.#streams.set(stream, { top });
    // Nobody listened before: what is there is not known to be the answer to the present concern.
    this.#ask();
  }

  leave(stream: EventStream): void {
    this.#streams.delete(stream);
  }

  /** Ends every stream; `closed` tells readers not to come again. */
  end(): void {
    for (const stream of this.#streams.keys()) stream.end();
    this.#streams.clear();
  }

  /** The cards of the present concern, asked now. */
  async cards(top: number, signal: AbortSignal): Promise<FeedCards> {
    const { id } = this.#contact;
    const concern = concernOf(this.#contact);
    if (!concern) return noCards(id);
    const { desk, lane } = this.options;
    const answer = await lane.run(() => desk.ask({ text: concern.text, top }, signal));
    return feedCards(id, concern.no, answer, top);
  }

  #ask(): void {
    if (this.#asking || this.#streams.size === 0 || this.#contact.closed) return;
    const concern = concernOf(this.#contact);
    if (!concern) return;
    const key = this.#keyOf(concern.text);
    if (key === this.#asked) return;
    this.#asking = true;
    void this.#answer()
      .then(() => true)
      .catch((thrown: unknown) => void this.options.onFault(thrown))
      .then((answered) => {
        this.#asking = false;
        this.#ask();
        // What failed is not asked at once again, but it counts as not asked.
        if (!answered && !this.#asking) this.#asked = undefined;
      });
  }

  /** Asks what is the present concern when the lane is free, not what it was when this was called. */
  async #answer(): Promise<void> {
    const { desk, lane } = this.options;
    await lane.run(async () => {
      const concern = concernOf(this.#contact);
      if (!concern || this.#contact.closed) return;
      this.#asked = this.#keyOf(concern.text);
      const top = this.#top;
      const answer = await desk.ask({ text: concern.text, top });
      if (this.#contact.closed) return;
      this.#cards = feedCards(this.#contact.id, concern.no, answer, top);
      this.#tell({ name: 'cards', value: this.#cards });
    });
  }

  get #top(): number {
    return Math.max(1, ...[...this.#streams.values()].map(({ top }) => top));
  }

  #keyOf(text: string): string {
    return `${this.#top} ${text}`;
  }

  #close(outcome: NonNullable<Contact['closed']>['outcome']): void {
    this.#tell({ name: 'closed', value: { contactId: this.#contact.id, outcome } });
    this.end();
  }

  /** What is the same as before is not told again. */
  #tell({ name, value }: FeedEvent): void {
    const json = JSON.stringify(value);
    if (this.#told.get(name)?.event.json === json) return;
    this.#no += 1;
    const event = { id: `${this.options.epoch}.${this.#no}`, name, json };
    this.#told.set(name, { no: this.#no, event });
    for (const [stream, { top }] of this.#streams) stream.send(cut(event, top));
  }
}

/** Each reader gets as many cards as it wished for. */
function cut(event: StreamEvent, top: number): StreamEvent {
  if (event.name !== 'cards') return event;
  const told = JSON.parse(event.json) as FeedCards;
  if (told.cards.length <= top) return event;
  return { ...event, json: JSON.stringify({ ...told, cards: told.cards.slice(0, top) }) };
}
