// Opens models for the engine: the configured one, and after a change the former one.
// Keeps the preparer, which cuts articles to the measure of the configured one.
import { join } from 'node:path';
import type { ModelPlace } from '../../indexer/embed/modelPlace';
import { openEmbedder } from '../../indexer/embed/openEmbedder';
import { openPreparer } from '../../indexer/pipeline/openPreparer';
import type { Preparer } from '../../indexer/pipeline/preparer';
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { Embedder } from '../../knowledge/ports';
import { doubtSupplied, supplyModel } from '../setup/model/supplyModel';
import type { EngineOptions } from './engine';
import { formerModelPlace, noteModel } from './modelNote';

/** Where the engine's models come from. Fails with MODEL_MISSING or MODEL_INVALID. */
export interface ModelSource {
  /** To the measure of the configured model; an estimate until it is open. */
  readonly preparer: Preparer;
  /** Another one, for what is written here: it must not wait behind an import. Absent: the same. */
  readonly drafts?: Preparer;
  openConfigured(): Promise<Embedder>;
  openFormer(indexFingerprint: string): Promise<Embedder | undefined>;
}

export class ModelDoor implements ModelSource {
  private configured: ModelPlace | undefined;
  readonly preparer: Preparer;
  readonly drafts: Preparer;

  constructor(private readonly options: EngineOptions) {
    const workerFile = join(options.workerFolder, 'prepareWorker.js');
    const { openLine } = options;
    const line = { workerFile, place: () => this.configured, ...(openLine && { openLine }) };
    this.preparer = openPreparer(line);
    this.drafts = openPreparer(line);
  }

  /** Fails with MODEL_MISSING or MODEL_INVALID. */
  async openConfigured(): Promise<Embedder> {
    const { dataDir, modelDir, bundledModelDir } = this.options;
    // The app itself never fetches: set-up or the package brought the model, or the error names what was tried.
    const place = await supplyModel({
      fetching: 'never',
      ...(modelDir && { modelDir }),
      ...(bundledModelDir && { bundledDir: bundledModelDir }),
    });
    const embedder = await this.open(place).catch(async (thrown: unknown) => {
      if (toTablettError(thrown, 'openConfigured').code === 'MODEL_INVALID') await doubtSupplied();
      throw thrown;
    });
    this.configured = place;
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
    const { workerFolder, importWorkers } = this.options;
    const workerFile = join(workerFolder, 'embedWorker.js');
    return openEmbedder({ place, workerFile, ...(importWorkers && { importWorkers }) });
  }
}
