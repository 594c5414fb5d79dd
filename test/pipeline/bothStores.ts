// The stores that the pipeline's tests run on: the one of the tests, and LanceDB in a folder of its own.
// Not part of the product; nothing but tests imports it.
import { onTestFinished } from 'vitest';
import { openStore } from '../../indexer/store/openStore';
import type { WritableStore } from '../../knowledge/ports';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';

/** For `describe.each`: name, and how an empty one is opened; it closes with the test. */
export const bothStores = [
  ['memory', async (): Promise<WritableStore> => new MemoryStore()],
  [
    'LanceDB',
    async (): Promise<WritableStore> => {
      const store = await openStore({ dir: await temporaryFolder() });
      onTestFinished(() => store.close());
      return store;
    },
  ],
] as const;
