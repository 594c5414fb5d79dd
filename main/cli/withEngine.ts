// Opens the engine for one command of the terminal and closes it whatever happens.
// The same engine as behind the window, without Electron.
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { dataFolder } from '../engine/dataFolder';
import type { Engine, EngineOptions } from '../engine/engine';
import { builtFolder } from './builtFolder';

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export interface EngineUse {
  readonly onEvent?: (event: EngineEvent) => void;
  readonly importWorkers?: number;
  readonly housekeeping?: boolean;
  readonly credentialsOf?: EngineOptions['credentialsOf'];
  /** `model`: wait until vectors and all that was learned answer (default) · `words`: go on at once. */
  readonly waitFor?: 'model' | 'words';
  /** Aborted before `work` begins, it also ends what an earlier run left unfinished; `work` sees to it afterwards. */
  readonly signal?: AbortSignal;
}

/** The workers are entries of their own. */
export const workerFolder = builtFolder;

/** Where this command's data lies: `--data`, else SILBERTABLETT_DATA, else the platform's place. */
export function dataDirOf({ data }: CommonOptions): string {
  return dataFolder({ flag: data, env: process.env });
}

/** Runs `work` with an open engine. A failing model fails the command only where it was waited for. */
export async function withEngine<T>(
  options: CommonOptions,
  work: (engine: Engine) => Promise<T>,
  use: EngineUse = {},
): Promise<T> {
  // Not before it is needed: a wrong call, and a command without it, should not wait for the engine's libraries.
  const { openEngine } = await import('../engine/openEngine');
  const engine = await openEngine({
    dataDir: dataDirOf(options),
    workerFolder,
    onEvent: use.onEvent ?? (() => {}),
    ...(process.env.SILBERTABLETT_MODEL_DIR && { modelDir: process.env.SILBERTABLETT_MODEL_DIR }),
    ...(use.housekeeping && { housekeeping: true }),
    ...(use.credentialsOf && { credentialsOf: use.credentialsOf }),
    ...(use.importWorkers && { importWorkers: use.importWorkers }),
  });
  const listening = resumedEndsWith(use.signal, engine);
  try {
    if (use.waitFor !== 'words') {
      await engine.modelReady();
      // Nobody here sees cards change a moment later: the one answer is the whole one.
      await engine.learningReady();
    }
    await tellResumed(engine);
    listening.end();
    return await work(engine);
  } finally {
    listening.end();
    await engine.close();
  }
}

/** Until `end` is called. What waits paused stays: nobody has it go on here, so there is nothing to end. */
function resumedEndsWith(signal: AbortSignal | undefined, engine: Engine): { readonly end: () => void } {
  const cancel = () => {
    const { importRunning, importPaused } = engine.status();
    if (importRunning && !importPaused) engine.cancelImport();
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  return { end: () => signal?.removeEventListener('abort', cancel) };
}

/** An import that cannot be taken up now (no model, full disk) stays noted and is no failure of this command. */
async function tellResumed(engine: Engine): Promise<void> {
  const say = (words: string) => process.stderr.write(`${words}\n`);
  try {
    const resumed = await engine.resumed();
    if (!resumed) return;
    const what = resumed.cancelled ? 'Cancelled' : 'Resumed';
    say(`${what} an unfinished import: ${resumed.files} files, ${resumed.articles} articles.`);
  } catch (thrown) {
    say(`An unfinished import waits: ${toTablettError(thrown, 'resume').message}`);
  }
}
