// The default model in its compiled form, in this thread: the only file that knows onnxruntime-node.
// Knows nothing of workers, or of how the folder was made.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { TablettError } from '../../knowledge/errors/tablettError';
import { compiledFault, compiledFiles, readStamp } from './compiledFolder';
import type { LoadedModel } from './loadedModel';
import { defaultModelSettings } from './modelPlace';
import { passageTokens, sentenceMeans, type TokenFrame } from './passageTokens';
import { readTokenizerFile, UnigramTokenizer } from './unigramTokenizer';

/**
 * One thread: workers do better than threads within a run (69 against 59 passages a second on two cores). The graph is
 * compiled already, so nothing is optimised at load; the weights stay mapped.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  graphOptimizationLevel: 'disabled',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
  // Patterns are kept for each length of text that comes; texts have hundreds of lengths, so they only cost memory.
  enableMemPattern: false,
};

/** Loads a compiled folder. Fails with MODEL_INVALID when it is not whole. */
export async function openCompiledModel(dir: string): Promise<LoadedModel> {
  const fault = await compiledFault(dir, 'sizes');
  const stamp = await readStamp(dir);
  if (fault !== undefined || !stamp) throw invalidModel(dir, fault ?? 'no stamp');
  try {
    const tokenizer = new UnigramTokenizer(
      readTokenizerFile(await readFile(join(dir, compiledFiles.tokenizer))),
    );
    const session = await InferenceSession.create(join(dir, compiledFiles.graph), sessionOptions);
    return compiledModel(session, tokenizer, stamp);
  } catch (error) {
    throw invalidModel(dir, error instanceof Error ? error.message : String(error), error);
  }
}

function invalidModel(dir: string, reason: string, cause?: unknown): TablettError {
  return new TablettError('MODEL_INVALID', { source: 'compiled', reason, path: dir }, cause);
}

function compiledModel(
  session: InferenceSession,
  tokenizer: UnigramTokenizer,
  shape: { readonly fingerprint: string; readonly dimensions: number; readonly positions: number },
): LoadedModel {
  const { queryPrefix, passagePrefix } = defaultModelSettings;
  const frame: TokenFrame = {
    begin: [tokenizer.bos],
    end: [tokenizer.eos],
    prefix: passagePrefix,
    maxTokens: shape.positions,
  };
  const encode = (text: string, limit: number) => tokenizer.encode(text, limit);
  return {
    fingerprint: shape.fingerprint,
    dimensions: shape.dimensions,
    async embedQuery(text) {
      const ids = [tokenizer.bos, ...encode(queryPrefix + text, shape.positions - 2), tokenizer.eos];
      return floats((await session.run(inputOf(ids), ['vector'])).vector);
    },
    async embedPassage(passage) {
      const { ids, sentences } = passageTokens(encode, passage, frame);
      if (sentences.length === 0) {
        const { vector } = await session.run(inputOf(ids), ['vector']);
        return { vector: floats(vector), sentenceVectors: new Float32Array(0) };
      }
      const outputs = await session.run(inputOf(ids), ['vector', 'last_hidden_state']);
      const vector = floats(outputs.vector);
      const hidden = outputs.last_hidden_state!.data as Float32Array;
      return { vector, sentenceVectors: sentenceMeans(hidden, sentences, vector) };
    },
    close: () => session.release(),
  };
}

function inputOf(ids: readonly number[]): { input_ids: Tensor } {
  const numbers = new BigInt64Array(ids.length);
  for (let i = 0; i < ids.length; i++) numbers[i] = BigInt(ids[i]!);
  return { input_ids: new Tensor('int64', numbers, [1, ids.length]) };
}

/** A copy in memory of its own, so that it can be transferred between threads. */
function floats(tensor: Tensor | undefined): Float32Array {
  return Float32Array.from(tensor!.data as Float32Array);
}
