import { it } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';
import { openStore } from '../../indexer/store/openStore';
import { sampleCommit } from '../fakes/sampleCommits';
it('big', { timeout: 600_000 }, async () => {
  const dir = await temporaryFolder();
  const store = await openStore({ dir, clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() } });
  for (let from = 0; from < 20_000; from += 1000) {
    await store.commit(Array.from({ length: 1000 }, (_, at) => sampleCommit({ id: `a${from + at}`, chunks: ['Der erste Satz steht hier. Er ist lang genug, dass man etwas hat.', 'Noch einer.'], title: `Titel Übung ${(from + at) * 7919 % 20000}`, fingerprint: 'x' })));
  }
  await store.close();
  const { embedder } = fakeModel('model-a');
  const { engine } = await openTrial(dir, { configured: async () => embedder });
  const never = new AbortController().signal;
  for (const sort of ['title', 'changed', 'state', 'source', 'title', 'title'] as const) {
    const t = performance.now();
    const r = await engine.workspace.findArticles({ search: 'übung', sort, offset: 0, limit: 200 }, never);
    console.log('find', sort, r.total, (performance.now() - t).toFixed(0), 'ms');
  }
  for (const kind of ['jsonl', 'markdown'] as const) {
    const t = performance.now();
    const r = await engine.workspace.exportBase({ token: `${dir}/../exp-${kind}-${Date.now()}`, kind }, never);
    console.log('export', kind, r.articles, (performance.now() - t).toFixed(0), 'ms');
  }
});
