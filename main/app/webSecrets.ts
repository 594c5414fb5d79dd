// Names and passwords of web sources: encrypted by the system's key store, in a file of their own.
// Where the system has no key store they are known until the app ends and are written nowhere.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomically } from './writeFileAtomically';

export interface WebCredentials {
  readonly user: string;
  readonly password: string;
}

/** What is used of Electron's safeStorage. */
export interface KeyStore {
  /** Encryption with a key that only this user's session can get at; false too where only a fixed key is left. */
  readonly isAvailable: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
}

const fileSchema = z.object({ schemaVersion: z.literal(1), sealed: z.record(z.string(), z.string()) });
const credentialsSchema = z.object({ user: z.string(), password: z.string() });

export class WebSecrets {
  readonly #known = new Map<string, WebCredentials>();
  readonly #sealed: Map<string, string>;
  /** Written one after the other: the last one holds what all before it changed. */
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private readonly keys: KeyStore,
    sealed: Readonly<Record<string, string>>,
  ) {
    this.#sealed = new Map(Object.entries(sealed));
    for (const [id, text] of this.#sealed) {
      const credentials = this.#open(text);
      if (credentials) this.#known.set(id, credentials);
    }
  }

  /** What cannot be opened (another user, another machine) stays in the file and is asked for anew. */
  static async open(file: string, keys: KeyStore): Promise<WebSecrets> {
    try {
      const { sealed } = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      return new WebSecrets(file, keys, sealed);
    } catch {
      return new WebSecrets(file, keys, {});
    }
  }

  get all(): ReadonlyMap<string, WebCredentials> {
    return this.#known;
  }

  /** Null forgets them. Resolves to where they are kept. Throws system errors; then they are known until the app ends. */
  async set(id: string, credentials: WebCredentials | null): Promise<'keyStore' | 'session'> {
    if (credentials) this.#known.set(id, credentials);
    else this.#known.delete(id);
    const sealed = credentials && this.keys.isAvailable() ? this.#seal(credentials) : undefined;
    if (sealed) this.#sealed.set(id, sealed);
    else this.#sealed.delete(id);
    const written = this.#writing.then(() => {
      const content = { schemaVersion: 1, sealed: Object.fromEntries(this.#sealed) };
      return writeFileAtomically(this.file, JSON.stringify(content));
    });
    this.#writing = written.catch(() => undefined);
    await written;
    return sealed || !credentials ? 'keyStore' : 'session';
  }

  #seal(credentials: WebCredentials): string {
    return this.keys.encrypt(JSON.stringify(credentials)).toString('base64');
  }

  #open(text: string): WebCredentials | undefined {
    try {
      return credentialsSchema.parse(JSON.parse(this.keys.decrypt(Buffer.from(text, 'base64'))));
    } catch {
      return undefined;
    }
  }
}
