// What the tests of the ledger share: a folder with files, a store, imports of it, what the ledger says of a file.
// Works with any WritableStore.
import { join } from 'node:path';
import { estimateTokens } from '../../indexer/embed/openTokenCounter';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import type { Preparer } from '../../indexer/pipeline/preparer';
import { sourceIdOf } from '../../indexer/pipeline/sourceId';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { runImport, type TrialOptions, writeFiles } from './importTrial';

/** Files were written long before: their times can be trusted. */
const later = { nowMs: Date.now() + 3_600_000 };

export async function ledgerTrial(
  openOne: () => Promise<WritableStore>,
  files: Readonly<Record<string, string | Uint8Array>>,
) {
  const [folder, store] = [await temporaryFolder(), await openOne()];
  await writeFiles(folder, files);
  const place = (name: string) => join(folder, name);
  let imports = 0;
  return {
    folder,
    store,
    place,
    run: (options: TrialOptions = {}, paths: readonly string[] = [folder]) => {
      imports += 1;
      return runImport(store, paths, { ...later, importId: `i${imports}`, ...options });
    },
    entry: async (name: string) => (await store.ledger.get(sourceIdOf(place(name))))!,
    idOf: (name: string) => sourceIdOf(place(name)) as ArticleId,
  };
}

/** Notes the paths of what it opens. */
export function watchedPreparer(opened: string[]): Preparer {
  const inner = localPreparer(estimateTokens);
  return {
    ...inner,
    open: (request, signal) => {
      opened.push(request.path);
      return inner.open(request, signal);
    },
  };
}
