// What the engine tests share: the whole engine over the real store, with a fake model that can be slow or gone.
// Knows no window and no worker threads.
import { onTestFinished } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import { TablettError } from '../../knowledge/errors/tablettError';
import { type Calibration, calibrationFingerprint } from '../../knowledge/likelihood/calibration';
import type { Embedder, PlaneProjector } from '../../knowledge/ports';
import { rankingFingerprint } from '../../knowledge/ranking/rankingParameters';
import type { Contact } from '../../knowledge/vocabulary/contact';
import { composeEngine, type EngineParts } from '../../main/engine/compose';
import type { Engine } from '../../main/engine/engine';
import { indexFingerprint } from '../../main/engine/indexFingerprint';
import type { ModelSource } from '../../main/engine/modelDoor';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { mixedFiles, writeFiles } from './importTrial';

/** A model that notes what it is asked; `hold` is awaited before each passage. */
export function fakeModel(name: string, hold: () => Promise<void> | void = () => {}) {
  const asked = { queries: 0, passages: 0, closed: 0 };
  const inner = hashEmbedder({ fingerprint: name });
  const embedder: Embedder = {
    ...inner,
    embedQuery: (text, signal) => {
      asked.queries += 1;
      return inner.embedQuery(text, signal);
    },
    embedPassage: async (passage, signal) => {
      asked.passages += 1;
      await hold();
      return inner.embedPassage(passage, signal);
    },
    close: async () => {
      asked.closed += 1;
    },
  };
  return { embedder, asked };
}

/** A model that is not there. */
export const missingModel = () => Promise.reject(new TablettError('MODEL_MISSING', { tried: 'nothing' }));

export interface Opening {
  readonly configured: () => Promise<Embedder>;
  readonly former?: () => Promise<Embedder | undefined>;
  /** The shipped calibration passes as fitted for the configured model, so sure of itself that no answer is silent. */
  readonly judges?: boolean;
  /** The host stays, as the window does: standing work begins. */
  readonly stays?: boolean;
  /** Contacts that an earlier engine left open. */
  readonly contacts?: readonly Contact[];
  /** Lays out the map without its thread. */
  readonly plane?: PlaneProjector;
  /** Asks servers for pages; by default none on this machine is asked. */
  readonly beginAsking?: EngineParts['beginAsking'];
}

/** Opens the engine on the real store; it is closed when the test has finished, if not before. */
export async function openTrial(
  dataDir: string,
  { configured, former, judges, plane, beginAsking, stays, contacts }: Opening,
) {
  const events: EngineEvent[] = [];
  const source: ModelSource = {
    preparer: localPreparer((text) => text.length / 4),
    openConfigured: configured,
    openFormer: former ?? (async () => undefined),
  };
  const engine = await openEngine(
    {
      dataDir,
      workerFolder: '',
      onEvent: (event) => events.push(event),
      ...(stays && { housekeeping: true }),
      ...(contacts && { contacts }),
    },
    async (options) => {
      const composed = await composeEngine(options, source);
      const parts = { ...composed, ...(plane && { plane }), ...(beginAsking && { beginAsking }) };
      return judges ? { ...parts, calibration: await sureOf(configured, parts.calibration) } : parts;
    },
  );
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= engine.close());
  onTestFinished(close);
  return { engine: { ...engine, close }, events };
}

async function sureOf(configured: Opening['configured'], shipped: Calibration): Promise<Calibration> {
  const index = indexFingerprint(await configured());
  return { ...shipped, fingerprint: calibrationFingerprint(index, rankingFingerprint), intercept: 8 };
}

/** A folder with `mixedFiles`. */
export async function knowledgeFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, mixedFiles);
  return folder;
}

export const ask = (engine: Engine, text = 'umzug melden') => engine.ask({ text, top: 3 });

/** A promise that a test resolves when it wants to. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
