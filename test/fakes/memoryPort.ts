// A pair of ports in one process that really clone what they carry and deliver later, as real ones do.
// Knows nothing of frames.
import type { PortLike } from '../../knowledge/contract/portLike';

export interface MemoryPort extends PortLike {
  /** Everything the other end has received from this one, oldest first. */
  readonly sent: readonly unknown[];
}

/** Two joined ends. Messages sent before a listener exists are kept until one is there. */
export function memoryPortPair(): readonly [MemoryPort, MemoryPort] {
  const left = new End();
  const right = new End();
  left.join(right);
  right.join(left);
  return [left, right];
}

class End implements MemoryPort {
  readonly sent: unknown[] = [];
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #closeListeners: (() => void)[] = [];
  readonly #waiting: unknown[] = [];
  #other: End | undefined;
  #closed = false;

  join(other: End): void {
    this.#other = other;
  }

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    const other = this.#other;
    if (this.#closed || !other || other.#closed) return;
    this.sent.push(copy);
    queueMicrotask(() => other.#take(copy));
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#messageListeners.push(listener);
    for (const message of this.#waiting.splice(0)) queueMicrotask(() => this.#take(message));
  }

  onClose(listener: () => void): void {
    this.#closeListeners.push(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const other = this.#other;
    if (other) queueMicrotask(() => other.#end());
  }

  #take(message: unknown): void {
    if (this.#closed) return;
    if (this.#messageListeners.length === 0) this.#waiting.push(message);
    for (const listener of this.#messageListeners) listener(message);
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const listener of this.#closeListeners) listener();
  }
}
