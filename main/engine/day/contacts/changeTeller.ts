// Tells of changes of a contact at once, and of further ones at most so often: a feed may bring hundreds a second.
// Knows nothing of what changed; the latest value is told.
import type { Contact } from '../../../../knowledge/vocabulary/contact';

/** Twenty times a second. */
const pauseMs = 50;

export class ChangeTeller {
  readonly #waiting = new Map<string, Contact | undefined>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly tell: (contact: Contact) => void) {}

  changed(contact: Contact): void {
    if (this.#timers.has(contact.id)) this.#waiting.set(contact.id, contact);
    else this.#now(contact);
  }

  /** Nothing more is told. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#waiting.clear();
  }

  #now(contact: Contact): void {
    const { id } = contact;
    const timer = setTimeout(() => {
      const next = this.#waiting.get(id);
      this.#timers.delete(id);
      this.#waiting.delete(id);
      if (next) this.#now(next);
    }, pauseMs);
    timer.unref();
    this.#timers.set(id, timer);
    this.tell(contact);
  }
}
