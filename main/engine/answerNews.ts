// Tells that the same question may get another answer from now on: the model is ready or another one, or articles came or went.
// Looks whenever the status is told; knows nobody who asks.
import type { EngineParts } from './compose';

/** `meaning`: who answers by meaning has changed, and with it what was understood · `articles`: what there is to find. */
export type AnswerChange = 'meaning' | 'articles';

export class AnswerNews {
  readonly #listeners = new Set<(change: AnswerChange) => void>();
  #fingerprint: string | undefined;
  #version: number;

  constructor(
    private readonly parts: {
      readonly seat: Pick<EngineParts['seat'], 'answering'>;
      readonly store: Pick<EngineParts['store'], 'version'>;
    },
  ) {
    this.#version = parts.store.version;
  }

  /** Compares with what was known. Of an import that is running its end is news, not every step. */
  look(importRunning: boolean): void {
    const fingerprint = this.parts.seat.answering?.fingerprint;
    const { version } = this.parts.store;
    const isOther = fingerprint !== this.#fingerprint;
    if (!isOther && (importRunning || version === this.#version)) return;
    this.#fingerprint = fingerprint;
    this.#version = version;
    for (const listener of this.#listeners) listener(isOther ? 'meaning' : 'articles');
  }

  /** Returns the unsubscriber. */
  onChange(listener: (change: AnswerChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
