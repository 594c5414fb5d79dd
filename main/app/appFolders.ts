// Where the app finds its own files, in the project and packed.
// Pure path arithmetic; whether they exist is somebody else's question.
import { join } from 'node:path';

export interface AppFolders {
  readonly page: string;
  readonly preloadFile: string;
  readonly engineFile: string;
  readonly readerFile: string;
  readonly workerFolder: string;
  readonly sample: string;
  /** Only in the packed app: the compiled model that travels with it. */
  readonly bundledModel?: string;
}

export interface AppPlace {
  /** Folder of the built start.js: `out/main`. */
  readonly mainFolder: string;
  readonly isPackaged: boolean;
  readonly resourcesPath: string;
}

/** In the project, the sample lies where it is written; packed, sample and model lie in the resources. */
export function appFolders({ mainFolder, isPackaged, resourcesPath }: AppPlace): AppFolders {
  const out = join(mainFolder, '..');
  const built = {
    page: join(out, 'renderer'),
    preloadFile: join(out, 'preload', 'preload.cjs'),
    engineFile: join(mainFolder, 'engine.js'),
    readerFile: join(mainFolder, 'prepareWorker.js'),
    workerFolder: mainFolder,
  };
  if (!isPackaged) return { ...built, sample: join(out, '..', 'knowledge', 'sample') };
  return { ...built, sample: join(resourcesPath, 'sample'), bundledModel: join(resourcesPath, 'model') };
}
