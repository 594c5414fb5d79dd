// An engine that cannot be opened leaves nothing behind: neither the folder's lock nor a model in memory.
// The whole engine on the real store, with a fake model.
import { expect, it } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { composeEngine } from '../../main/engine/compose';
import type { EngineOptions } from '../../main/engine/engine';
import { openEngine } from '../../main/engine/openEngine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';

it('lets go of folder and model where a desk cannot be opened, so that the next try can', async () => {
  const dataDir = await temporaryFolder();
  const { embedder, asked } = fakeModel('m');
  const compose = async (options: EngineOptions) => {
    const parts = await composeEngine(options, {
      preparer: localPreparer((text) => text.length / 4),
      openConfigured: async () => embedder,
      openFormer: async () => undefined,
    });
    const { records } = parts.store;
    const read = records.read.bind(records);
    records.read = (kind) => (kind === 'webSource' ? Promise.reject(new Error('damaged')) : read(kind));
    return parts;
  };
  const opening = openEngine({ dataDir, workerFolder: '', onEvent: () => {} }, compose);
  await expect(opening).rejects.toThrow('damaged');
  expect(asked.closed).toBe(1);
  const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await engine.modelReady();
  expect(engine.status().articles).toBe(0);
});
