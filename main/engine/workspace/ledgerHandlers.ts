// The knowledge window's calls about imports as such: their ledger, their records, pause and rollback.
// Knows the import desk and the ledger; what stands in a source is not its business.

import { guardPlace } from '../../../indexer/disk/guardPlace';
import { replaceFile } from '../../../indexer/disk/replaceFile';
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import type { KeptSource, SourceTwinDecision } from '../../../knowledge/vocabulary/ledger';
import { ledgerCsv } from './ledgerCsv';
import { queryLedger } from './queryLedger';
import { readAgain, repeatImport, sourceOf } from './readAgain';
import { searchTest } from './searchTest';
import { sourceArticles } from './sourceArticles';
import { withEditedTwins } from './withEditedTwins';
import type { WorkspaceParts } from './workspaceParts';

type LedgerCall =
  | 'pauseImport'
  | 'listLedger'
  | 'sourceArticles'
  | 'exportLedger'
  | 'retrySource'
  | 'decideTwin'
  | 'importRecords'
  | 'rollBackImport'
  | 'repeatImport'
  | 'searchTest';

export function ledgerHandlers(parts: WorkspaceParts): Pick<Handlers<typeof importCalls>, LedgerCall> {
  const { store, imports, pathsOf, ask } = parts;
  return {
    pauseImport: async ({ paused }) => {
      await imports.pause(paused);
      return {};
    },
    listLedger: async (query) => {
      const page = queryLedger(await store.ledger.all(), query);
      return { ...page, entries: await withEditedTwins(page.entries, store) };
    },
    sourceArticles: async ({ id, ...query }) => {
      const { counts, articles, total } = sourceArticles(await sourceOf(id, parts), store, query);
      return { total, counts, articles: [...articles] };
    },
    exportLedger: async ({ token }) => {
      const [file = ''] = pathsOf(token);
      const all = { search: '', sort: 'name', offset: 0, limit: Number.POSITIVE_INFINITY } as const;
      const { entries } = queryLedger(await store.ledger.all(), all);
      await guardPlace(file, () => replaceFile(file, ledgerCsv(entries)));
      return { entries: entries.length };
    },
    retrySource: async ({ id, password }) =>
      readAgain(await sourceOf(id, parts), parts, password === undefined ? {} : { password }),
    decideTwin: async ({ id, decision }) => {
      const source = await sourceOf(id, parts);
      // An import writes the ledger as it found it: what is decided beside it could be lost.
      if (imports.status().importRunning) throw new TablettError('IMPORT_RUNNING');
      await bringBackTwin(source, decision, parts);
      await store.ledger.put([{ ...source, decision }]);
      return readAgain(source, parts);
    },
    importRecords: async () => [...(await imports.list())],
    rollBackImport: async ({ importId }) => ({ ...(await imports.rollBack(importId)) }),
    repeatImport: ({ importId }) => repeatImport(importId, parts),
    searchTest: async ({ articleId }) => {
      const article = await store.article(articleId);
      if (!article) throw new TablettError('ARTICLE_MISSING', { id: articleId });
      return [...(await searchTest(article, ask))];
    },
  };
}

/** Where this source had replaced its twin, the twin stands again as soon as its owner decides otherwise. */
async function bringBackTwin(
  { decision: earlier, twin }: KeptSource,
  decision: SourceTwinDecision,
  { store }: WorkspaceParts,
): Promise<void> {
  const head = twin && store.headOf(twin.articleId);
  if (earlier !== 'replace' || decision === 'replace' || !head || keepingOf(head).state !== 'archived')
    return;
  const former = (await store.journal.ofArticles([head.id])).flatMap(({ before }) => before ?? []);
  const state = former.map((before) => keepingOf(before).state).findLast((one) => one !== 'archived');
  const keeping = { ...keepingOf(head), state: state ?? ('validated' as const) };
  await store.changeKeeping(new Map([[head.id, keeping]]), { cause: 'keeping' });
}
