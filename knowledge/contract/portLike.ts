// The little that serve and connect need of a message port.
// Knows neither Electron nor the browser: preload, engine and tests each bring an adapter.

/** One end of a two-way channel whose messages are structured-cloned. Order is kept; delivery is asynchronous. */
export interface PortLike {
  /** Throws when the message cannot be cloned; silently does nothing after `close`. */
  send(message: unknown): void;
  /** Called once for each message from the other end. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end is gone, whether closed or crashed. */
  onClose(listener: () => void): void;
  close(): void;
}
