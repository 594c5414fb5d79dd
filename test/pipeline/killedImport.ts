// The program that resume.test.ts kills: the whole engine importing a folder or taking an import back, with a slow fake model.
// Takes up what an earlier run left; says on stdout how many passages it has embedded.
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { composeEngine } from '../../main/engine/compose';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';

/** About as slow as a real model on a small machine, so that commits fall into the midst of the import. */
const passageMs = 5;

const [dataDir = '', folder = '', work = 'import'] = process.argv.slice(2);
const inner = hashEmbedder({ dimensions: 16 });
let passages = 0;
const embedder: typeof inner = {
  ...inner,
  embedPassage: async (passage, signal) => {
    passages += 1;
    if (passages % 5 === 1) process.stdout.write(`${passages}\n`);
    await new Promise((resolve) => setTimeout(resolve, passageMs));
    return inner.embedPassage(passage, signal);
  },
};
const engine = await openEngine({ dataDir, workerFolder: '', onEvent: () => {} }, (options) =>
  composeEngine(options, {
    preparer: localPreparer((text) => text.length / 4),
    openConfigured: async () => embedder,
    openFormer: async () => undefined,
  }),
);
const resumed = await engine.resumed();
if (work === 'import' && !resumed) await engine.importPaths([folder]);
if (work === 'rollback') {
  const { signal } = new AbortController();
  const [latest] = await engine.workspace.importRecords({}, signal);
  if (latest?.phase === 'done') await engine.workspace.rollBackImport({ importId: latest.id }, signal);
}
process.stdout.write('done\n');
await engine.close();
