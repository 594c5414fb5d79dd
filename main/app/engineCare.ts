// The engine as this app runs it: which files, which variables, what is logged of it.
// Knows the host, not the page.
import { app } from 'electron';
import { faultPlaces } from '../../knowledge/errors/faultPlaces';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { childEnvironment, readerEnvironment } from '../host/childEnvironment';
import { EngineHost, type HostEvent } from '../host/engineHost';
import { type EngineProcess, forkEngine, forkReader, type ReaderProcess } from '../host/processAdapter';
import { withReaders } from '../host/readerHost';
import type { AppFolders } from './appFolders';
import type { LogFile, LogValue } from './logFile';

export interface EngineCareOptions {
  readonly folders: AppFolders;
  readonly dataDir: string;
  readonly log: LogFile;
}

export interface EngineCare {
  readonly host: EngineHost;
  /** Settles once: resolves when the engine is open, rejects when it refused or was given up. */
  readonly opened: Promise<{ readonly openedInMs: number }>;
  onEvent(listener: (event: HostEvent) => void): void;
}

/** Does not start it yet. */
export function careForEngine({ folders, dataDir, log }: EngineCareOptions): EngineCare {
  const listeners = new Set<(event: HostEvent) => void>();
  const modelDir = process.env.SILBERTABLETT_MODEL_DIR;
  const host = new EngineHost({
    fork: () => withReaders(forkOwnEngine(folders), () => forkOwnReader(folders)),
    start: {
      dataDir,
      workerFolder: folders.workerFolder,
      checkOutput: !app.isPackaged,
      ...(modelDir ? { modelDir } : {}),
      ...(folders.bundledModel ? { bundledModelDir: folders.bundledModel } : {}),
    },
    onEvent: (event) => {
      noteEngineEvent(log, event);
      for (const listener of listeners) listener(event);
    },
  });
  const onEvent: EngineCare['onEvent'] = (listener) => void listeners.add(listener);
  const opened = firstOpening(onEvent);
  opened.catch(() => undefined); // Only the smoke test waits for it; the page hears by its own calls.
  return { host, opened, onEvent };
}

const forkOwnEngine = ({ engineFile }: AppFolders): EngineProcess =>
  forkEngine({
    entryFile: engineFile,
    environment: childEnvironment(process.env),
    // Native libraries chat on stderr; only who looks for something wants to read it.
    output: process.env.SILBERTABLETT_DEBUG ? 'inherit' : 'ignore',
  });

const forkOwnReader = ({ readerFile }: AppFolders): ReaderProcess =>
  forkReader({ entryFile: readerFile, environment: readerEnvironment(process.env) });

function firstOpening(onEvent: EngineCare['onEvent']): EngineCare['opened'] {
  return new Promise((resolve, reject) => {
    onEvent((event) => {
      if (event.kind === 'ready') resolve(event);
      if (event.kind === 'refused') reject(new Error(`the engine refused: ${event.code}`));
      if (event.kind === 'lost' && !event.willRestart) reject(new Error('the engine was lost'));
    });
  });
}

/** Logs an error that no code describes: class and places, never its message. */
export function noteFault(log: LogFile, where: string, thrown: unknown): void {
  const { code, cause } = toTablettError(thrown, where);
  log.note('fault', { where, code, ...faultPlaces(cause instanceof Error ? cause : thrown) });
}

function noteEngineEvent(log: LogFile, event: HostEvent): void {
  const { kind, ...values } = event;
  const flat = 'details' in values ? { code: values.code, ...values.details } : values;
  const given = Object.entries(flat).filter((entry): entry is [string, LogValue] => entry[1] !== undefined);
  log.note(`engine.${kind}`, Object.fromEntries(given));
}
