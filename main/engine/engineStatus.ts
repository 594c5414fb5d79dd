// What the status line shows: size of the base, state of the model, share of articles with its vectors.
// Counts what is there; changes nothing.
import type { LanceStore } from '../../indexer/store/lanceStore';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { MeaningSeat } from './meaningSeat';

export function engineStatus(
  store: LanceStore,
  seat: MeaningSeat,
  state: EngineStatus['model']['state'],
): EngineStatus {
  const { importing } = seat;
  const embedded = importing?.vectorIndex.size ?? 0;
  return {
    articles: store.articleCount,
    chunks: store.chunkCount,
    model: {
      state,
      name: importing?.embedder.fingerprint.split(/[ :@]/)[0] ?? '',
      embeddedShare: store.chunkCount === 0 ? 1 : Math.min(1, embedded / store.chunkCount),
    },
    importRunning: false,
  };
}
