// The one place that joins the adapters with the core's ports: LanceDB, HNSW, embedding workers.
// Wiring only; every decision lives in the file that is called.
import { join } from 'node:path';
import type { Preparer } from '../../indexer/pipeline/preparer';
import { openPlaneProjector } from '../../indexer/plane/threadProjector';
import type { LanceStore } from '../../indexer/store/lanceStore';
import { guardStore } from '../../indexer/store/storeFault';
import { openVectorIndex } from '../../indexer/vectors/openVectorIndex';
import { readLatestSnapshot } from '../../indexer/vectors/vectorSnapshot';
import type { AskLink } from '../../indexer/web/linkAsker';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { Calibration } from '../../knowledge/likelihood/calibration';
import shippedCalibration from '../../knowledge/likelihood/calibration.json';
import type { Clock, Embedder, LexicalIndex, PlaneProjector } from '../../knowledge/ports';
import type { ConcernMeansFile } from '../../knowledge/search/concernMeans';
import shippedConcernMeans from '../../knowledge/search/concernMeans.json';
import type { EngineOptions } from './engine';
import { engineStatus } from './engineStatus';
import { indexFingerprint } from './indexFingerprint';
import { MeaningSeat } from './meaningSeat';
import { ModelDoor, type ModelSource } from './modelDoor';
import type { MeaningPorts } from './openMeaning';
import { openServing, type ServingDesk } from './servingDesk';

export interface EngineParts {
  readonly store: LanceStore;
  readonly lexicalIndex: LexicalIndex;
  readonly seat: MeaningSeat;
  readonly meaningPorts: MeaningPorts;
  readonly calibration: Calibration;
  readonly concernMeans: ConcernMeansFile;
  readonly clock: Clock;
  readonly serving: ServingDesk;
  readonly preparer: Preparer;
  /** For what is written here: it must not wait behind an import. */
  readonly drafts: Preparer;
  /** Lays out the map of the base, in a thread of its own. */
  readonly plane: PlaneProjector;
  /** Begins a round of asking servers for pages; loaded with the first. */
  beginAsking(signal: AbortSignal): Promise<AskLink>;
  status(model: EngineStatus['model']['state']): EngineStatus;
  /** Indexes the new words and puts the vector index on disk. */
  afterImport(): Promise<void>;
  /** Runs a step that writes to the data folder; what that does not allow is DISK_FULL or DATA_FOLDER_READ_ONLY. */
  guardFolder<T>(step: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens store and word search; model and vectors come later through `meaningPorts`. Fails like openStore. */
export async function composeEngine(
  options: EngineOptions,
  door: ModelSource = new ModelDoor(options),
): Promise<EngineParts> {
  const clock: Clock = { monotonicMs: () => performance.now(), nowMs: () => Date.now() };
  // Model, vectors and store load beside each other; the library of the store comes last, since it holds this thread.
  const opening = door.openConfigured();
  opening.catch(() => {}); // Whoever sits down to it (openMeaning) meets the failure.
  const vectorDir = join(options.dataDir, 'caches', 'vectors');
  const takeSnapshot = snapshotAhead(vectorDir);
  const [{ openStore }, { openFullText }] = await Promise.all([
    import('../../indexer/store/openStore'),
    import('../../indexer/store/lanceFullText'),
  ]);
  const store = await openStore({ dir: options.dataDir, clock }).catch(async (thrown: unknown) => {
    await opening.then(closeEmbedder, () => {});
    throw thrown;
  });
  const lexicalIndex = await openFullText(store).catch(async (thrown: unknown) => {
    await Promise.all([store.close(), opening.then(closeEmbedder, () => {})]);
    throw thrown;
  });
  const seat = new MeaningSeat();
  const serving = await openServing(options.dataDir);
  const plane = openPlaneProjector(join(options.workerFolder, 'planeWorker.js'));
  return {
    store,
    lexicalIndex,
    seat,
    clock,
    serving,
    calibration: shippedCalibration,
    concernMeans: shippedConcernMeans,
    preparer: door.preparer,
    plane,
    drafts: door.drafts ?? door.preparer,
    beginAsking: async (signal) => (await import('../../indexer/web/linkAsker')).linkAsker({ signal }),
    meaningPorts: {
      store,
      openEmbedder: () => opening,
      openFormerEmbedder: (fingerprint) => door.openFormer(fingerprint),
      openVectorIndex: async (fingerprint, dim) =>
        openVectorIndex({ dir: vectorDir, source: store, fingerprint, dim, snapshot: await takeSnapshot() }),
      fingerprintOf: indexFingerprint,
    },
    status: (model) => engineStatus(store, seat, model),
    afterImport: () =>
      guardStore(options.dataDir, async () => {
        await store.reorganise();
        await seat.importing?.vectorIndex.save();
      }),
    guardFolder: (step) => guardStore(options.dataDir, step),
    close: async () => {
      await Promise.all([plane.close(), door.preparer.close(), door.drafts?.close()]);
      lexicalIndex.close();
      await store.close();
    },
  };
}

/** Begins to read the last snapshot. It becomes the index that it fits, so it is given once. */
function snapshotAhead(dir: string): () => ReturnType<typeof readLatestSnapshot> {
  let ahead = readLatestSnapshot(dir);
  return () => {
    const snapshot = ahead;
    ahead = Promise.resolve(undefined);
    return snapshot;
  };
}

const closeEmbedder = (embedder: Embedder): Promise<void> => embedder.close();
