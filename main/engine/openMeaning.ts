// Brings the model to the engine and keeps vectors and model of one kind: first opening, and a change of model.
// Decides who answers meanwhile; the adapters come in as functions (compose.ts).
import type { Embedder, WritableStore } from '../../knowledge/ports';
import type { ClosableVectorIndex, Meaning, MeaningSeat } from './meaningSeat';

export interface MeaningPorts {
  readonly store: WritableStore;
  /** The configured model. Fails with MODEL_MISSING or MODEL_INVALID. */
  readonly openEmbedder: () => Promise<Embedder>;
  /** The model whose fingerprint the stored vectors carry, if it can still be opened. */
  readonly openFormerEmbedder: (fingerprint: string) => Promise<Embedder | undefined>;
  readonly openVectorIndex: (fingerprint: string, dimensions: number) => Promise<ClosableVectorIndex>;
  /** Model fingerprint → fingerprint of model, analysis and chunking. */
  readonly fingerprintOf: (embedder: Embedder) => string;
}

/** Fills the seat; resolves to whether stored articles must be embedded anew. */
export async function openMeaning(
  seat: MeaningSeat,
  ports: MeaningPorts,
): Promise<{ readonly changed: boolean }> {
  const embedder = await ports.openEmbedder();
  const fingerprint = ports.fingerprintOf(embedder);
  const next = await withIndex(embedder, fingerprint, ports);
  const former = await mostFrequentOther(ports.store, fingerprint);
  if (!former) {
    seat.take(next);
    return { changed: false };
  }
  seat.prepare(await openFormer(former, embedder, ports), next);
  return { changed: true };
}

/** The fingerprint that most stored articles carry, if it is not the one in force. */
async function mostFrequentOther(store: WritableStore, fingerprint: string): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const known of await store.knownSources()) {
    if (known.fingerprint !== fingerprint)
      counts.set(known.fingerprint, (counts.get(known.fingerprint) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The pair of this embedder. An embedder whose index cannot be opened is closed: its threads would outlive the failure. */
async function withIndex(embedder: Embedder, fingerprint: string, ports: MeaningPorts): Promise<Meaning> {
  try {
    const vectorIndex = await ports.openVectorIndex(fingerprint, embedder.dimensions);
    return { embedder, vectorIndex, fingerprint };
  } catch (thrown) {
    await embedder.close();
    throw thrown;
  }
}

/**
 * A change of analysis alone keeps the model: the new embedder asks the old vectors. A former model that cannot be
 * opened any more, or whose vectors cannot be read, is done without: words answer meanwhile.
 */
async function openFormer(
  fingerprint: string,
  embedder: Embedder,
  ports: MeaningPorts,
): Promise<Meaning | undefined> {
  try {
    if (fingerprint.startsWith(`${embedder.fingerprint} | `)) {
      const vectorIndex = await ports.openVectorIndex(fingerprint, embedder.dimensions);
      return { embedder, fingerprint, vectorIndex };
    }
    const former = await ports.openFormerEmbedder(fingerprint);
    return former && (await withIndex(former, fingerprint, ports));
  } catch {
    return undefined;
  }
}
