// Cares for the engine process: start, ready deadline, crash and restart, orderly stop.
// Knows control frames and time, not calls, windows or Electron; the process comes from an adapter.
import { randomUUID } from 'node:crypto';
import type { MessagePortMain } from 'electron';
import {
  type EngineStart,
  type EngineToShell,
  engineToShellSchema,
} from '../../knowledge/contract/controlFrames';
import { KeptContacts } from './keptContacts';
import type { EngineProcess } from './processAdapter';

/** A crash is followed by at most this many restarts, each later than the one before. */
const restartDelaysMs = [250, 1000, 4000] as const;

/** After this long without a crash the restarts count anew: two unlucky days are no crash loop. */
const healthyAfterMs = 5 * 60_000;

/** Opening may migrate a store or rebuild an index; beyond this it hangs. */
const defaultReadyDeadlineMs = 180_000;

/** The engine answers from its store; one that is importing may take a moment. */
const locateDeadlineMs = 5000;

/** Closing writes the snapshot of the vector index. The store survives a kill, so this is courtesy only. */
const defaultStopDeadlineMs = 8000;

export type HostEvent =
  | { readonly kind: 'started'; readonly pid: number | undefined }
  | { readonly kind: 'lost'; readonly exitCode: number; readonly willRestart: boolean }
  | Exclude<EngineToShell, { readonly kind: 'located' | 'contact' }>;

export interface EngineHostOptions {
  readonly fork: () => EngineProcess;
  readonly start: EngineStart;
  readonly onEvent: (event: HostEvent) => void;
  readonly readyDeadlineMs?: number;
  readonly stopDeadlineMs?: number;
}

interface Credentials {
  readonly user: string;
  readonly password: string;
}

type State = 'idle' | 'opening' | 'open' | 'waiting' | 'givenUp' | 'stopping' | 'stopped';

/** Owns one engine process at a time. */
export class EngineHost {
  readonly #options: EngineHostOptions;
  readonly #sources = new Map<string, readonly string[]>();
  readonly #credentials = new Map<string, Credentials>();
  readonly #contacts = new KeptContacts();
  readonly #locating = new Map<string, (path: string | undefined) => void>();
  #state: State = 'idle';
  #process: EngineProcess | undefined;
  #restarts = 0;
  #timer: NodeJS.Timeout | undefined;
  #healthyTimer: NodeJS.Timeout | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: EngineHostOptions) {
    this.#options = options;
  }

  get state(): State {
    return this.#state;
  }

  /** Starts the engine, or starts it anew after it was given up, with fresh restarts. Else does nothing. */
  start(): void {
    if (this.#state !== 'idle' && this.#state !== 'givenUp') return;
    this.#restarts = 0;
    this.#fork();
  }

  /** Hands a page's port to the engine. False when no engine runs: the page gets its port with the next one. */
  connect(port: MessagePortMain): boolean {
    if (!this.#process) return false;
    this.#process.post({ kind: 'port' }, [port]);
    return true;
  }

  /** Tells the engine, and each later one, which paths a token stands for; undefined forgets it. */
  setSource(token: string, paths: readonly string[] | undefined): void {
    if (paths) this.#sources.set(token, paths);
    else this.#sources.delete(token);
    this.#process?.post({ kind: 'sources', token, paths: paths ?? [] });
  }

  /** Tells the engine, and each later one, the credentials of a web source; null forgets them. */
  setCredentials(webSourceId: string, credentials: Credentials | null): void {
    if (credentials) this.#credentials.set(webSourceId, credentials);
    else this.#credentials.delete(webSourceId);
    this.#process?.post({ kind: 'credentials', webSourceId, credentials });
  }

  /** Where the source of a ledger entry lies; undefined where there is no such file, or nobody who knows. */
  locate(ledgerId: string): Promise<string | undefined> {
    const requestId = randomUUID();
    return new Promise((resolve) => {
      const settle = (path: string | undefined): void => {
        clearTimeout(timer);
        this.#locating.delete(requestId);
        resolve(path);
      };
      const timer = setTimeout(() => settle(undefined), locateDeadlineMs);
      this.#locating.set(requestId, settle);
      if (this.#process) this.#process.post({ kind: 'locate', requestId, ledgerId });
      else settle(undefined);
    });
  }

  /** Asks the engine to close its store and waits; after the deadline it is killed. Resolves when it is gone. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  #fork(): void {
    const child = this.#options.fork();
    this.#process = child;
    this.#state = 'opening';
    child.onMessage((message) => this.#hear(message));
    child.onExit((exitCode) => this.#ended(child, exitCode));
    child.post({
      kind: 'start',
      options: { ...this.#options.start, ...this.#contacts.forStart(this.#restarts) },
    });
    for (const [token, paths] of this.#sources) child.post({ kind: 'sources', token, paths });
    for (const [webSourceId, credentials] of this.#credentials)
      child.post({ kind: 'credentials', webSourceId, credentials });
    this.#arm(this.#options.readyDeadlineMs ?? defaultReadyDeadlineMs, () => child.kill());
    this.#options.onEvent({ kind: 'started', pid: child.pid });
  }

  #hear(message: unknown): void {
    const parsed = engineToShellSchema.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.kind === 'located') {
      this.#locating.get(parsed.data.requestId)?.(parsed.data.path);
      return;
    }
    if (parsed.data.kind === 'contact') {
      this.#contacts.keep(parsed.data.contact);
      return;
    }
    if (parsed.data.kind !== 'fault' && this.#state === 'opening') {
      clearTimeout(this.#timer);
      this.#state = 'open';
      this.#healthyTimer = setTimeout(() => {
        this.#restarts = 0;
      }, healthyAfterMs);
      this.#healthyTimer.unref?.();
    }
    this.#options.onEvent(parsed.data);
  }

  #ended(child: EngineProcess, exitCode: number): void {
    if (this.#process !== child) return;
    this.#process = undefined;
    for (const settle of [...this.#locating.values()]) settle(undefined);
    clearTimeout(this.#timer);
    clearTimeout(this.#healthyTimer);
    if (this.#state === 'stopping') return;
    const delayMs = restartDelaysMs[this.#restarts];
    this.#state = delayMs === undefined ? 'givenUp' : 'waiting';
    this.#options.onEvent({ kind: 'lost', exitCode, willRestart: delayMs !== undefined });
    if (delayMs === undefined) return;
    this.#restarts += 1;
    this.#arm(delayMs, () => this.#fork());
  }

  async #stop(): Promise<void> {
    const child = this.#process;
    this.#state = 'stopping';
    clearTimeout(this.#timer);
    clearTimeout(this.#healthyTimer);
    if (child) {
      await new Promise<void>((resolve) => {
        child.onExit(() => resolve());
        this.#arm(this.#options.stopDeadlineMs ?? defaultStopDeadlineMs, () => child.kill());
        child.post({ kind: 'stop' });
      });
      clearTimeout(this.#timer);
    }
    this.#state = 'stopped';
  }

  #arm(delayMs: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delayMs);
  }
}
