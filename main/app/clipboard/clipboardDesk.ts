// The shell's own use of the clipboard, one after another, so that a round trip never meets a copy of ours.
// Tells the watch which changes were ours; knows nothing of windows and keys.
import type { ClipboardContent, ClipboardPort } from './clipboardPort';

export class ClipboardDesk {
  readonly #port: ClipboardPort;
  readonly #listeners = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();
  #running = 0;

  constructor(port: ClipboardPort) {
    this.#port = port;
  }

  /** While this is true, what changes on the clipboard is our doing. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** Told after each use; what then lies on the clipboard was not copied by the agent elsewhere. */
  onUsed(listener: () => void): void {
    this.#listeners.add(listener);
  }

  copy(content: ClipboardContent): Promise<void> {
    return this.use((port) => port.write(content));
  }

  readText(): Promise<string> {
    return this.use((port) => port.readText());
  }

  /** Runs alone: whoever comes meanwhile waits. */
  use<T>(run: (port: ClipboardPort) => Promise<T>): Promise<T> {
    this.#running += 1;
    const done = this.#last.then(() => run(this.#port));
    this.#last = done
      .catch(() => undefined)
      .then(() => {
        this.#running -= 1;
        for (const listener of this.#listeners) listener();
      });
    return done;
  }
}
