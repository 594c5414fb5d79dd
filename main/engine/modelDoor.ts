// Opens models for the engine: the configured one, and after a change the former one.
// Keeps the token counter of the configured model, which cuts articles to its measure.
import type { ModelPlace } from '../../indexer/embed/modelPlace';
import { openEmbedder } from '../../indexer/embed/openEmbedder';
import { estimateTokens, openTokenCounter } from '../../indexer/embed/openTokenCounter';
import type { Embedder } from '../../knowledge/ports';
import { supplyModel } from '../setup/model/supplyModel';
import type { EngineOptions } from './engine';
import { formerModelPlace, noteModel } from './modelNote';

/** Where the engine's models come from. Fails with MODEL_MISSING or MODEL_INVALID. */
export interface ModelSource {
  /** Of the configured model; an estimate until it is open. */
  readonly countTokens: (text: string) => number;
  openConfigured(): Promise<Embedder>;
  openFormer(indexFingerprint: string): Promise<Embedder | undefined>;
}

export class ModelDoor implements ModelSource {
  private counter: (text: string) => number = estimateTokens;

  constructor(private readonly options: EngineOptions) {}

  readonly countTokens = (text: string): number => this.counter(text);

  /** Fails with MODEL_MISSING or MODEL_INVALID. */
  async openConfigured(): Promise<Embedder> {
    const { dataDir, modelDir, bundledModelDir } = this.options;
    // The app itself never fetches: set-up or the package brought the model, or the error names what was tried.
    const place = await supplyModel({
      fetching: 'never',
      ...(modelDir && { modelDir }),
      ...(bundledModelDir && { bundledDir: bundledModelDir }),
    });
    const [embedder, counter] = await Promise.all([this.open(place), openTokenCounter(place)]);
    this.counter = counter;
    // The store tells whether the folder can be written; the note is worth no failure of its own.
    await noteModel(dataDir, embedder.fingerprint, place).catch(() => {});
    return embedder;
  }

  /** The model that made the stored vectors of an index fingerprint; undefined if it is not known any more. */
  async openFormer(indexFingerprint: string): Promise<Embedder | undefined> {
    const [modelFingerprint = ''] = indexFingerprint.split(' | ');
    const place = await formerModelPlace(this.options.dataDir, modelFingerprint);
    return place && this.open(place);
  }

  private open(place: ModelPlace): Promise<Embedder> {
    const { workerFile, importWorkers } = this.options;
    return openEmbedder({ place, workerFile, ...(importWorkers && { importWorkers }) });
  }
}
