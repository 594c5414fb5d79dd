// The ledger as it is looked at: filter, order, the pages of rows that are there, the chosen row, what has come since.
// A pure reducer; rows are asked for by the hook beside it.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import type { LedgerEntry } from '../../knowledge/vocabulary/ledger';
import type { LedgerListing, LedgerOrder } from '../bridge/ledgerCalls';

export interface LedgerLook {
  readonly outcome: SourceOutcome | 'all';
  readonly search: string;
  readonly sort: LedgerOrder;
  /** Sources of this import only. */
  readonly importId?: string | undefined;
}

export interface LedgerState {
  readonly look: LedgerLook;
  /** Counts the looks and refreshes: replies to earlier ones are dropped. */
  readonly asking: number;
  /** Which asking the rows belong to; the old rows stay until the first reply to a newer one. */
  readonly shown: number;
  readonly total: number;
  readonly counts: LedgerListing['counts'] | undefined;
  readonly pages: ReadonlyMap<number, readonly LedgerEntry[]>;
  /** Pages that were asked for in the present asking. */
  readonly asked: ReadonlySet<number>;
  /** Rows in sight, [from, to). */
  readonly sight: readonly [from: number, to: number];
  /** -1: no row is chosen. */
  readonly at: number;
  readonly chosen?: LedgerEntry | undefined;
  /** See the action `refreshed`. */
  readonly changed?: string | undefined;
  readonly atTop: boolean;
  /** Sources that came since the rows were asked for. */
  readonly fresh: number;
  readonly failure?: ErrorCode | undefined;
}

export type LedgerAction =
  | { readonly kind: 'looked'; readonly look: Partial<LedgerLook> }
  /** `changed`: the source that something was just done about; gone from this look, it is no longer chosen. */
  | { readonly kind: 'refreshed'; readonly changed?: string | undefined }
  | { readonly kind: 'tookFresh' }
  | { readonly kind: 'saw'; readonly from: number; readonly to: number }
  | { readonly kind: 'asked'; readonly pages: readonly number[] }
  | {
      readonly kind: 'listed';
      readonly asking: number;
      readonly page: number;
      readonly listing: LedgerListing;
    }
  | { readonly kind: 'failed'; readonly asking: number; readonly code: ErrorCode }
  | { readonly kind: 'chose'; readonly at: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'scrolled'; readonly atTop: boolean }
  | { readonly kind: 'arrived'; readonly sources: number };

/** Rows asked for at once; several screens of them. */
export const pageSize = 200;

export const freshLedger: LedgerState = {
  look: { outcome: 'all', search: '', sort: 'latest' },
  ...{ asking: 1, shown: 0, total: 0, counts: undefined, fresh: 0 },
  ...{ pages: new Map(), asked: new Set(), sight: [0, 1], at: -1, atTop: true },
};

export function reduceLedger(state: LedgerState, action: LedgerAction): LedgerState {
  switch (action.kind) {
    case 'looked':
      return {
        ...askAnew(state),
        look: { ...state.look, ...action.look },
        sight: [0, 1],
        ...unchosen,
        atTop: true,
      };
    case 'refreshed':
      return { ...askAnew(state), changed: action.changed };
    case 'tookFresh':
      return { ...askAnew(state), sight: [0, 1], ...unchosen, atTop: true };
    case 'saw':
      // Only pages matter: a row more or less in sight is no other state, and draws nothing anew.
      return isSamePages(state.sight, action) ? state : { ...state, sight: [action.from, action.to] };
    case 'asked':
      return { ...state, asked: new Set([...state.asked, ...action.pages]) };
    case 'listed':
      return action.asking === state.asking ? withPage(state, action.page, action.listing) : state;
    case 'failed':
      return action.asking === state.asking ? { ...state, failure: action.code } : state;
    case 'chose':
      // A row that is not there yet is chosen as soon as it is.
      return { ...state, at: action.at, chosen: entryAt(state, action.at) };
    case 'closed':
      return { ...state, ...unchosen };
    case 'scrolled':
      return { ...state, atTop: action.atTop };
    case 'arrived':
      return { ...state, fresh: state.fresh + action.sources };
  }
}

function isSamePages(
  [from, to]: LedgerState['sight'],
  next: { readonly from: number; readonly to: number },
): boolean {
  const page = (at: number) => Math.floor(at / pageSize);
  return (
    page(from) === page(next.from) && page(Math.max(from, to - 1)) === page(Math.max(next.from, next.to - 1))
  );
}

const unchosen = { at: -1, chosen: undefined } as const;

function askAnew(state: LedgerState): LedgerState {
  return { ...state, asking: state.asking + 1, asked: new Set(), fresh: 0, failure: undefined };
}

function withPage(state: LedgerState, page: number, { total, counts, entries }: LedgerListing): LedgerState {
  const first = state.shown !== state.asking;
  const pages = new Map(first ? [] : state.pages).set(page, entries);
  const next = { ...state, total, counts, pages, shown: state.asking, failure: undefined };
  // The choice follows the source, not the position: after a decision it may stand elsewhere, or be filtered out.
  const found = entries.findIndex(({ id }) => id === state.chosen?.id);
  if (found >= 0) return { ...next, at: page * pageSize + found, chosen: entries[found] };
  // What it was chosen for is over, and what it has become is not to be seen in this look.
  if (first && state.chosen && state.chosen.id === state.changed) return { ...next, ...unchosen };
  if (!state.chosen) return { ...next, chosen: entryAt(next, state.at) };
  return first ? { ...next, at: -1 } : next;
}

/** The row at a place; undefined where its page is not there yet. */
export function entryAt({ pages }: LedgerState, at: number): LedgerEntry | undefined {
  return pages.get(Math.floor(at / pageSize))?.[at % pageSize];
}

/** Pages that are in sight and were not asked for yet. */
export function missingPages({ sight: [from, to], asked }: LedgerState): readonly number[] {
  const first = Math.floor(from / pageSize);
  const last = Math.floor(Math.max(from, to - 1) / pageSize);
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((page) => !asked.has(page));
}

/** Where a page begins in the base's own order: what came since stands before it. */
export function pageOffset({ look, fresh }: LedgerState, page: number): number {
  return page * pageSize + (look.sort === 'latest' ? fresh : 0);
}

/** New rows enter by themselves only while nobody reads: scrolled to the top, nothing chosen. */
export function follows({ atTop, at, chosen }: LedgerState): boolean {
  return atTop && at < 0 && chosen === undefined;
}

/** Nothing has been asked for by filter, search or import, and there is nothing. */
export function isEmpty({ shown, total, look, failure }: LedgerState): boolean {
  const all = look.outcome === 'all' && look.search === '' && look.importId === undefined;
  return shown > 0 && !failure && total === 0 && all;
}
