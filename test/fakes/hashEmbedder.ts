// A deterministic stand-in for the embedding model: texts that share words (or word beginnings) get near vectors.
// Knows nothing of models, workers or files; passes embedderPortTests like the real adapters.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Embedder, PassageText, PassageVectors } from '../../knowledge/ports';

export interface HashEmbedderOptions {
  /** Numbers per vector; default 384, as the real model. */
  readonly dimensions?: number;
  readonly fingerprint?: string;
}

/** Words beginning alike (inflections) share half their weight through this many letters. */
const stemLength = 5;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Adds `weight` times the pseudo-random ±1 direction of a word. */
function addDirection(vector: Float32Array, word: string, weight: number): void {
  let state = hash(word) | 1;
  for (let i = 0; i < vector.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    vector[i]! += (state & 1) === 0 ? weight : -weight;
  }
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** [dimensions], unit length; `role` keeps a question and a passage of the same words near but not equal. */
function wordVector(text: string, role: 'query' | 'passage', dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  addDirection(vector, `role ${role}`, 0.25);
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    addDirection(vector, word, 0.5);
    addDirection(vector, `stem ${word.slice(0, stemLength)}`, 0.5);
  }
  return normalised(vector);
}

function failIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TablettError('CANCELLED');
}

/** Opens a fake embedder. Same text, same vector, on every machine. */
export function hashEmbedder(options: HashEmbedderOptions = {}): Embedder {
  const dimensions = options.dimensions ?? 384;
  return {
    fingerprint: options.fingerprint ?? `hash-${dimensions}-1`,
    dimensions,
    async embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
      failIfAborted(signal);
      return wordVector(text, 'query', dimensions);
    },
    async embedPassage(passage: PassageText, signal?: AbortSignal): Promise<PassageVectors> {
      failIfAborted(signal);
      const whole = [passage.context, ...passage.sentences].join(' ');
      const sentenceVectors = new Float32Array(passage.sentences.length * dimensions);
      passage.sentences.forEach((sentence, i) => {
        sentenceVectors.set(wordVector(sentence, 'passage', dimensions), i * dimensions);
      });
      return { vector: wordVector(whole, 'passage', dimensions), sentenceVectors };
    },
    async close(): Promise<void> {},
  };
}
