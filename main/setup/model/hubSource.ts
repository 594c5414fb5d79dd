// Brings the default model from the public hub through transformers.js, used as it is.
// Knows nothing of the other sources.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelPlace } from '../../../indexer/embed/modelPlace';
import type { ModelCache } from './modelCache';
import { openNamedFolder } from './namedFolder';
import type { OnSupplyProgress } from './supplyProgress';

const hubName = 'Xenova/multilingual-e5-small';
/** Without a byte for this long the hub counts as out of reach. */
const silenceMs = 30_000;

/** The model fetched earlier, if it is whole. */
export async function openFetchedHubModel(cache: ModelCache): Promise<ModelPlace | undefined> {
  return openNamedFolder(join(cache.root, 'hub', ...hubName.split('/')), cache).catch(() => undefined);
}

/** Throws an Error whose message is the reason. */
export async function supplyFromHub(cache: ModelCache, onProgress: OnSupplyProgress): Promise<ModelPlace> {
  const folder = join(cache.root, 'hub');
  await mkdir(folder, { recursive: true });
  // Loaded only here: the library and its image part cost every other start half a second.
  const { fetchHubModel } = await import('../../../indexer/embed/transformersEmbedder');
  const silence = silenceTimer();
  try {
    const fetched = fetchHubModel(hubName, folder, (share) => {
      silence.heard();
      onProgress({ step: 'download', share });
    });
    const dir = await Promise.race([fetched, silence.fault]);
    onProgress({ step: 'check', share: 0 });
    return await openNamedFolder(dir, cache);
  } finally {
    silence.stop();
  }
}

function silenceTimer(): { fault: Promise<never>; heard: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let heard = () => {};
  const fault = new Promise<never>((_, reject) => {
    heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('no answer from the model hub')), silenceMs);
    };
  });
  heard();
  return { fault, heard: () => heard(), stop: () => clearTimeout(timer) };
}
