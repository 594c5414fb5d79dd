// The one place that joins the adapters with the core's ports: LanceDB, HNSW, embedding workers.
// Wiring only; every decision lives in the file that is called.
import { join } from 'node:path';
import { openFullText } from '../../indexer/store/lanceFullText';
import type { LanceStore } from '../../indexer/store/lanceStore';
import { openStore } from '../../indexer/store/openStore';
import { openVectorIndex } from '../../indexer/vectors/openVectorIndex';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { Calibration } from '../../knowledge/likelihood/calibration';
import shippedCalibration from '../../knowledge/likelihood/calibration.json';
import type { Clock, Embedder, LexicalIndex } from '../../knowledge/ports';
import type { EngineOptions } from './engine';
import { engineStatus } from './engineStatus';
import { indexFingerprint } from './indexFingerprint';
import { MeaningSeat } from './meaningSeat';
import { ModelDoor, type ModelSource } from './modelDoor';
import type { MeaningPorts } from './openMeaning';

export interface EngineParts {
  readonly store: LanceStore;
  readonly lexicalIndex: LexicalIndex;
  readonly seat: MeaningSeat;
  readonly meaningPorts: MeaningPorts;
  readonly calibration: Calibration;
  readonly clock: Clock;
  readonly countTokens: (text: string) => number;
  status(model: EngineStatus['model']['state']): EngineStatus;
  /** Indexes the new words and puts the vector index on disk. */
  afterImport(): Promise<void>;
  close(): Promise<void>;
}

/** Opens store and word search; model and vectors come later through `meaningPorts`. Fails like openStore. */
export async function composeEngine(
  options: EngineOptions,
  door: ModelSource = new ModelDoor(options),
): Promise<EngineParts> {
  const clock: Clock = { monotonicMs: () => performance.now(), nowMs: () => Date.now() };
  // The model loads beside the store: each takes about as long as the other.
  const opening = door.openConfigured();
  opening.catch(() => {}); // Whoever sits down to it (openMeaning) meets the failure.
  const store = await openStore({ dir: options.dataDir, clock }).catch(async (thrown: unknown) => {
    await opening.then(closeEmbedder, () => {});
    throw thrown;
  });
  const lexicalIndex = await openFullText(store).catch(async (thrown: unknown) => {
    await Promise.all([store.close(), opening.then(closeEmbedder, () => {})]);
    throw thrown;
  });
  const seat = new MeaningSeat();
  return {
    store,
    lexicalIndex,
    seat,
    clock,
    calibration: shippedCalibration,
    countTokens: door.countTokens,
    meaningPorts: {
      store,
      openEmbedder: () => opening,
      openFormerEmbedder: (fingerprint) => door.openFormer(fingerprint),
      openVectorIndex: (fingerprint, dim) =>
        openVectorIndex({ dir: join(options.dataDir, 'caches', 'vectors'), source: store, fingerprint, dim }),
      fingerprintOf: indexFingerprint,
    },
    status: (model) => engineStatus(store, seat, model),
    afterImport: async () => {
      await store.reorganise();
      await seat.importing?.vectorIndex.save();
    },
    close: async () => {
      lexicalIndex.close();
      await store.close();
    },
  };
}

const closeEmbedder = (embedder: Embedder): Promise<void> => embedder.close();
