// Contacts that are going on, kept in memory beside the engine: one that dies takes none of them along.
// Knows their shape; they are never written or logged.
import type { EngineToShell } from '../../knowledge/contract/controlFrames';

type KeptContact = Extract<EngineToShell, { readonly kind: 'contact' }>['contact'];

export class KeptContacts {
  readonly #contacts = new Map<string, KeptContact>();

  /** As it stands now; what has ended is forgotten. */
  keep(contact: KeptContact): void {
    if (contact.closed) this.#contacts.delete(contact.id);
    else this.#contacts.set(contact.id, contact);
  }

  /**
   * What a starting engine goes on with. `restarts`: crashes in a row. From the second on they are let go: whatever was
   * said must not be what kills each next engine, too.
   */
  forStart(restarts: number): { readonly contacts?: readonly KeptContact[] } {
    if (restarts > 1) this.#contacts.clear();
    return this.#contacts.size === 0 ? {} : { contacts: [...this.#contacts.values()] };
  }
}
