// The page of the ledger that somebody asks for: searched, counted, filtered, sorted, cut.
// Pure; what only the next import needs (paths, hashes) never leaves the engine.
import type { SourceOutcome } from '../../../knowledge/vocabulary/importReport';
import { sourceOutcomes } from '../../../knowledge/vocabulary/importReport';
import { type KeptSource, type LedgerEntry, openConflicts } from '../../../knowledge/vocabulary/ledger';

export interface LedgerQuery {
  readonly outcome?: SourceOutcome | undefined;
  readonly importId?: string | undefined;
  /** In name and reason. */
  readonly search: string;
  readonly sort: 'latest' | 'name' | 'outcome' | 'changed';
  readonly offset: number;
  readonly limit: number;
}

export interface LedgerPage {
  readonly total: number;
  readonly counts: Readonly<Record<SourceOutcome, number>>;
  readonly entries: readonly LedgerEntry[];
}

/** Of a table of thousands, a listing names the first; all of them are told by `sourceArticles`. */
const namedArticles = 50;

/** What needs a look comes first. */
const outcomeOrder: readonly SourceOutcome[] = [
  ...(['failed', 'skipped', 'duplicate', 'removed', 'updated', 'added', 'unchanged'] as const),
];

/** `counts` are of all that match search and import, whatever their outcome. */
export function queryLedger(sources: readonly KeptSource[], query: LedgerQuery): LedgerPage {
  const matching = sources.filter(fits(query));
  const counts = Object.fromEntries(sourceOutcomes.map((outcome) => [outcome, 0])) as Record<
    SourceOutcome,
    number
  >;
  for (const { outcome } of matching) counts[outcome] += 1;
  const shown = query.outcome ? matching.filter(({ outcome }) => outcome === query.outcome) : matching;
  const sorted = [...shown].sort(orders[query.sort]);
  const entries = sorted.slice(query.offset, query.offset + query.limit).map(entryOf);
  return { total: shown.length, counts, entries };
}

/** Without what only the next import needs. */
export function entryOf(source: KeptSource): LedgerEntry {
  const { path: _path, stamp: _stamp, texts = [], decision: _decision, newer: _newer, ...entry } = source;
  const conflicts = openConflicts(source).map(({ articleId }) => articleId);
  const { articleIds, outcome } = entry;
  const copies = outcome === 'duplicate' ? 0 : texts.filter(({ twinId }) => twinId).length;
  return {
    ...entry,
    articleIds: articleIds.slice(0, namedArticles),
    ...(articleIds.length > namedArticles && { articleCount: articleIds.length }),
    ...(copies > 0 && { copies }),
    ...(conflicts.length > 0 && { conflicts: conflicts.slice(0, namedArticles) }),
  };
}

function fits({ importId, search }: LedgerQuery): (source: KeptSource) => boolean {
  const wanted = search.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return (source) => {
    if (importId !== undefined && source.importId !== importId) return false;
    if (wanted.length === 0) return true;
    const words = `${source.source}\n${source.message ?? ''}\n${source.code ?? ''}`;
    const text = words.normalize('NFC').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

type Order = (a: KeptSource, b: KeptSource) => number;

const byName: Order = (a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0);
const orders: Readonly<Record<LedgerQuery['sort'], Order>> = {
  name: byName,
  latest: (a, b) => b.atMs - a.atMs || byName(a, b),
  changed: (a, b) => (b.changedAtMs ?? 0) - (a.changedAtMs ?? 0) || byName(a, b),
  outcome: (a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome) || byName(a, b),
};
