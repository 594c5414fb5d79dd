// Files that were left out as copies, with the article that says the same: what links to one of them leads there.
// Knows the ledger's call and its pages, not what a link means.
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { plainSource } from '../../knowledge/vocabulary/linkedSource';
import { listLedger } from './ledgerCalls';

/** Most that one call gives; the contract's limit. */
const pageSize = 1000;

/** By source in plain spelling; asked for anew for each `base`, and for none while that is undefined. */
export function useCopiedSources(base: object | undefined): ReadonlyMap<string, ArticleId> {
  const [known, setKnown] = useState<{ base: object; copies: ReadonlyMap<string, ArticleId> }>();
  useEffect(() => {
    if (!base) return;
    let current = true;
    void allCopies().then((copies) => current && setKnown({ base, copies }));
    return () => {
      current = false;
    };
  }, [base]);
  return known && known.base === base ? known.copies : none;
}

const none: ReadonlyMap<string, ArticleId> = new Map();

/** Page by page; what cannot be read leads nowhere, as before. */
async function allCopies(): Promise<ReadonlyMap<string, ArticleId>> {
  const copies = new Map<string, ArticleId>();
  for (let offset = 0; ; offset += pageSize) {
    const reply = await listLedger({ outcome: 'duplicate', sort: 'name', offset, limit: pageSize });
    if (!reply.ok) return copies;
    for (const { source, twin } of reply.value.entries)
      if (twin) copies.set(plainSource(source), twin.articleId);
    if (offset + pageSize >= reply.value.total) return copies;
  }
}
