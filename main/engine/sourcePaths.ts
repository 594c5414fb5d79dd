// The paths behind each token the shell has handed out; the page only ever holds the token.
// Knows nothing of dialogs, expiry or reading.
import { TablettError } from '../../knowledge/errors/tablettError';

export class SourcePaths {
  readonly #paths = new Map<string, readonly string[]>();

  /** Replaces what is known of a token; no paths forget it. */
  set(token: string, paths: readonly string[]): void {
    if (paths.length > 0) this.#paths.set(token, paths);
    else this.#paths.delete(token);
  }

  /** Fails with SOURCE_TOKEN_UNKNOWN. */
  pathsOf(token: string): readonly string[] {
    const paths = this.#paths.get(token);
    if (!paths) throw new TablettError('SOURCE_TOKEN_UNKNOWN');
    return paths;
  }
}
