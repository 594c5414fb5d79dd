// Any model in the layout of transformers.js, in this thread: the only file that knows that package.
// Knows nothing of workers or of where the folder came from.
import { basename, dirname, join } from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import { TablettError } from '../../knowledge/errors/tablettError';
import { folderFingerprint } from './folderFingerprint';
import type { LoadedModel } from './loadedModel';
import type { ModelSettings } from './modelPlace';
import { meanVector, passageTokens, sentenceMeans, type TokenFrame, toUnitLength } from './passageTokens';
import { modelFile } from './transformersLayout';

const dtype = 'q8';

/** Loads a folder with config.json, tokenizer.json and onnx/model_quantized.onnx; never asks the network. */
export async function openTransformersModel(dir: string, settings: ModelSettings): Promise<LoadedModel> {
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(dir);
  try {
    const fingerprint = await folderFingerprint(dir, modelFile, settings);
    const tokenizer = await AutoTokenizer.from_pretrained(basename(dir), { local_files_only: true });
    const model = await AutoModel.from_pretrained(basename(dir), {
      dtype,
      local_files_only: true,
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 },
    });
    return new TransformersModel(model, tokenizer, settings, fingerprint);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TablettError('MODEL_INVALID', { source: settings.name, reason, path: dir }, error);
  }
}

/** Fetches a public model into `cacheDir/NAME` and returns that folder. `onShare` in [0, 1] over all files. */
export async function fetchHubModel(
  name: string,
  cacheDir: string,
  onShare: (share: number) => void,
): Promise<string> {
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  const options = {
    cache_dir: cacheDir,
    progress_callback: (event: { status: string; progress?: number }) => {
      if (event.status === 'progress_total') onShare((event.progress ?? 0) / 100);
    },
  };
  await AutoTokenizer.from_pretrained(name, options);
  const model = await AutoModel.from_pretrained(name, { ...options, dtype });
  await model.dispose();
  return join(cacheDir, ...name.split('/'));
}

class TransformersModel implements LoadedModel {
  readonly dimensions: number;
  private readonly frame: TokenFrame;

  constructor(
    private readonly model: PreTrainedModel,
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly settings: ModelSettings,
    readonly fingerprint: string,
  ) {
    this.dimensions = settings.dimensions;
    this.frame = { ...frameOf(tokenizer), prefix: settings.passagePrefix, maxTokens: settings.maxTokens };
  }

  async embedQuery(text: string): Promise<Float32Array> {
    const { begin, end, maxTokens } = this.frame;
    const room = maxTokens - begin.length - end.length;
    return this.pool(
      await this.run([...begin, ...this.encode(this.settings.queryPrefix + text, room), ...end]),
    );
  }

  async embedPassage(
    passage: Parameters<LoadedModel['embedPassage']>[0],
  ): ReturnType<LoadedModel['embedPassage']> {
    const { ids, sentences } = passageTokens((text, limit) => this.encode(text, limit), passage, this.frame);
    const hidden = await this.run(ids);
    const vector = this.pool(hidden);
    return { vector, sentenceVectors: sentenceMeans(hidden, sentences, vector) };
  }

  async close(): Promise<void> {
    await this.model.dispose();
  }

  /** A token is at most a few dozen signs long: what lies far beyond the limit is not read. */
  private encode(text: string, limit: number): number[] {
    const readable = text.slice(0, this.settings.maxTokens * 40);
    return this.tokenizer.encode(readable, { add_special_tokens: false }).slice(0, limit);
  }

  /** Last hidden state, [tokens × dimensions]. */
  private async run(ids: readonly number[]): Promise<Float32Array> {
    const shape = [1, ids.length];
    const row = (fill: (i: number) => bigint) =>
      new Tensor(
        'int64',
        BigInt64Array.from({ length: ids.length }, (_, i) => fill(i)),
        shape,
      );
    const inputs = {
      input_ids: row((i) => BigInt(ids[i]!)),
      attention_mask: row(() => 1n),
      token_type_ids: row(() => 0n),
    };
    const outputs = (await this.model(inputs)) as { last_hidden_state: Tensor };
    const hidden = outputs.last_hidden_state;
    if (hidden.dims.at(-1) !== this.dimensions) throw this.wrongSize(hidden.dims.at(-1) ?? 0);
    return hidden.data as Float32Array;
  }

  private pool(hidden: Float32Array): Float32Array {
    const { dimensions } = this;
    if (this.settings.pooling === 'cls') return toUnitLength(hidden.slice(0, dimensions));
    return meanVector(hidden, { start: 0, end: hidden.length / dimensions }, dimensions);
  }

  private wrongSize(found: number): TablettError {
    const reason = `vectors have ${found} numbers, ${this.dimensions} are configured`;
    return new TablettError('MODEL_INVALID', { source: this.settings.name, reason, path: 'onnx' });
  }
}

/** What the tokenizer puts around a text, read off a text of one word. */
function frameOf(tokenizer: PreTrainedTokenizer): { begin: number[]; end: number[] } {
  const bare = tokenizer.encode('a', { add_special_tokens: false });
  const framed = tokenizer.encode('a');
  const start = framed.findIndex((_, i) => bare.every((id, j) => framed[i + j] === id));
  return { begin: framed.slice(0, start), end: framed.slice(start + bare.length) };
}
