// Opaque stand-ins for the paths the agent chose: the page carries the token, never a path.
// Pure bookkeeping; time and chance come in.

/** An import that is never started should not keep its paths known for ever. */
const tokenLifeMs = 60 * 60_000;

/** More live tokens than anybody chooses in an hour by hand; beyond it the oldest goes. */
const maxTokens = 64;

export interface SourceTokensOptions {
  readonly makeId: () => string;
  readonly nowMs: () => number;
  /** Told of every token that begins (with paths) or ends (without). */
  readonly onChange: (token: string, paths: readonly string[] | undefined) => void;
}

export class SourceTokens {
  readonly #options: SourceTokensOptions;
  /** Token → when it ends, in the order of making. */
  readonly #endsAtMs = new Map<string, number>();

  constructor(options: SourceTokensOptions) {
    this.#options = options;
  }

  /** Makes a token for at least one path. */
  register(paths: readonly string[]): string {
    this.#dropEnded();
    const token = this.#options.makeId();
    this.#endsAtMs.set(token, this.#options.nowMs() + tokenLifeMs);
    this.#options.onChange(token, paths);
    return token;
  }

  #dropEnded(): void {
    const now = this.#options.nowMs();
    for (const [token, endsAtMs] of this.#endsAtMs) {
      if (endsAtMs > now && this.#endsAtMs.size < maxTokens) continue;
      this.#endsAtMs.delete(token);
      this.#options.onChange(token, undefined);
    }
  }
}
