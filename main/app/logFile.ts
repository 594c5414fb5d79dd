// The rotating log of shell and engine: what happened and when, in names and numbers.
// Takes no free text, so a customer's words cannot get in even by mistake.
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One screenful of trouble is a few kB; three files of this size hold weeks. */
const defaultMaxBytes = 512 * 1024;
const keptFiles = 3;

export type LogValue = string | number | boolean;

/** Values of these keys come from our own code; any other string is logged as its length only. */
const plainKeys: ReadonlySet<string> = new Set([
  'code',
  'where',
  'call',
  'step',
  'errorName',
  'stack',
  'version',
  'electron',
  'platform',
  'reason',
  'shortcut',
]);

export interface LogOptions {
  readonly folder: string;
  readonly nowMs: () => number;
  readonly maxBytes?: number;
}

/** Owns `silbertablett.log` and its older siblings `.1` to `.3`. Writing never fails the app. */
export class LogFile {
  readonly #options: LogOptions;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(options: LogOptions) {
    this.#options = options;
  }

  get path(): string {
    return join(this.#options.folder, 'silbertablett.log');
  }

  /** One line: time, event, then name=value. */
  note(event: string, values: Readonly<Record<string, LogValue>> = {}): void {
    const line = `${logLine(this.#options.nowMs(), event, values)}\n`;
    // A log that cannot be written (read-only, full) must not stop what it would tell of.
    this.#writing = this.#writing.then(() => this.#append(line)).catch(() => undefined);
  }

  /** Resolves once all that was noted is on disk. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #append(line: string): Promise<void> {
    await mkdir(this.#options.folder, { recursive: true });
    const size = await stat(this.path).then(
      (found) => found.size,
      () => 0,
    );
    if (size > 0 && size + line.length > (this.#options.maxBytes ?? defaultMaxBytes)) await this.#rotate();
    await appendFile(this.path, line, 'utf8');
  }

  async #rotate(): Promise<void> {
    for (let age = keptFiles - 1; age >= 0; age -= 1) {
      const from = age === 0 ? this.path : `${this.path}.${age}`;
      await rename(from, `${this.path}.${age + 1}`).catch(() => undefined);
    }
  }
}

/** Pure, for tests: how a line looks. */
export function logLine(atMs: number, event: string, values: Readonly<Record<string, LogValue>>): string {
  const parts = Object.entries(values).map(([key, value]) => `${key}=${shown(key, value)}`);
  return [new Date(atMs).toISOString(), event, ...parts].join(' ');
}

function shown(key: string, value: LogValue): string {
  if (typeof value !== 'string') return String(value);
  if (!plainKeys.has(key)) return `[${value.length} characters]`;
  return JSON.stringify(value.slice(0, 2000));
}
