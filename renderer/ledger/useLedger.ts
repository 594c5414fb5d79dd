// The ledger's rows, asked for as they come into sight, and anew as an import goes on.
// Joins the reducer to the calls.
import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { listLedger } from '../bridge/ledgerCalls';
import { usePageEvents } from '../bridge/usePageEvents';
import { useLatest } from '../useLatest';
import {
  follows,
  freshLedger,
  type LedgerAction,
  type LedgerState,
  missingPages,
  pageOffset,
  pageSize,
  reduceLedger,
} from './ledgerState';

/** How often rows enter by themselves, ms: often enough to look alive, seldom enough to be read. */
const enterEveryMs = 700;
/** The base keeps rows in groups of two seconds: what was told last is in it so long, ms, after. */
const keptAfterMs = 2_500;

export function useLedger(): readonly [LedgerState, Dispatch<LedgerAction>] {
  const [state, dispatch] = useReducer(reduceLedger, freshLedger);
  const { asking, sight } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for by sight and asking, not by every reply
  useEffect(() => {
    const pages = missingPages(state);
    if (pages.length === 0) return;
    dispatch({ kind: 'asked', pages });
    for (const page of pages) void askPage(state, page, dispatch);
  }, [asking, sight]);
  useArrivals(state, dispatch);
  return [state, dispatch];
}

async function askPage(state: LedgerState, page: number, dispatch: Dispatch<LedgerAction>): Promise<void> {
  const { asking, look } = state;
  const { outcome, search, sort, importId } = look;
  const reply = await listLedger({
    ...{ search, sort, offset: pageOffset(state, page), limit: pageSize },
    ...(outcome !== 'all' && { outcome }),
    ...(importId !== undefined && { importId }),
  });
  if (reply.ok) dispatch({ kind: 'listed', asking, page, listing: reply.value });
  else dispatch({ kind: 'failed', asking, code: reply.code });
}

/** New rows enter, or are counted where somebody reads. */
function useArrivals(state: LedgerState, dispatch: Dispatch<LedgerAction>): void {
  const latest = useLatest(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => [timer, last].forEach(({ current }) => void clearTimeout(current)), []);
  const enter = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (latest.current.fresh > 0 && follows(latest.current)) dispatch({ kind: 'refreshed' });
    }, enterEveryMs);
  };
  usePageEvents((event) => {
    if (event.name === 'importProgress' && event.payload.finished.length > 0) {
      dispatch({ kind: 'arrived', sources: event.payload.finished.length });
      clearTimeout(last.current);
      last.current = setTimeout(() => {
        if (follows(latest.current)) dispatch({ kind: 'refreshed' });
      }, keptAfterMs);
    }
    if (event.name === 'engineReady' || (event.name === 'importFinished' && follows(latest.current)))
      dispatch({ kind: 'refreshed' });
  });
  const { fresh } = state;
  const following = follows(state);
  useEffect(() => {
    if (fresh > 0 && following) enter();
  });
}
