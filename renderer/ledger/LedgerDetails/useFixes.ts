// What can be done about one source, while it is done, and what came of it.
// Joins the calls to the page; the engine does the reading.
import { useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import {
  type ColumnMap,
  decideTwin,
  type Failure,
  mapTable,
  retrySource,
  showSource,
  type TwinDecision,
} from '../../bridge/ledgerCalls';

export interface Fixes {
  /** The source that is being worked on. */
  readonly busy: string | undefined;
  /** Of the last thing that was tried, with the source it was tried on. */
  readonly failure: { readonly id: string; readonly code: ErrorCode } | undefined;
  /** `password`: used once, kept nowhere. */
  readonly retry: (entry: LedgerEntry, password?: string) => Promise<boolean>;
  readonly decide: (entry: LedgerEntry, decision: TwinDecision) => void;
  readonly map: (entry: LedgerEntry, map: ColumnMap) => Promise<boolean>;
  readonly show: (entry: LedgerEntry) => void;
}

/** `onDone`: the ledger is another now; `changed`: the source that it went well with. */
export function useFixes(onDone: (changed: string | undefined) => void): Fixes {
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<Fixes['failure']>();
  /** Resolves to whether it went well. One at a time: a second press while it runs does nothing. */
  const run = async ({ id }: LedgerEntry, work: () => Promise<Failure>): Promise<boolean> => {
    if (busy !== undefined) return false;
    setBusy(id);
    setFailure(undefined);
    const code = await work();
    setBusy(undefined);
    if (code) setFailure({ id, code });
    return code === undefined;
  };
  const changing = async (entry: LedgerEntry, work: () => Promise<Failure>): Promise<boolean> => {
    const done = await run(entry, work);
    // Also after a failure: the reason may be another now.
    onDone(done ? entry.id : undefined);
    return done;
  };
  return {
    busy,
    failure,
    retry: (entry, password) =>
      changing(entry, () => retrySource({ id: entry.id, ...(password !== undefined && { password }) })),
    decide: (entry, decision) => void changing(entry, () => decideTwin({ id: entry.id, decision })),
    map: (entry, map) => changing(entry, () => mapTable({ id: entry.id, map })),
    show: (entry) => void run(entry, () => showSource(entry.id)),
  };
}
