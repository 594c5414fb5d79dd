// The ledger holds still while somebody reads, follows the chosen source, and drops what comes too late.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../test/fakes/ledgerContent';
import {
  entryAt,
  follows,
  freshLedger,
  isEmpty,
  type LedgerAction,
  type LedgerState,
  missingPages,
  pageOffset,
  pageSize,
  reduceLedger,
} from './ledgerState';

const rows = ledgerRows(900, 1_700_000_000_000, 'i1');
const counts = { added: 900, updated: 0, unchanged: 0, duplicate: 0, skipped: 0, failed: 0, removed: 0 };
const run = (...actions: LedgerAction[]): LedgerState => actions.reduce(reduceLedger, freshLedger);
const listed = (page: number, asking = 1, entries = rows): LedgerAction => ({
  ...{ kind: 'listed', asking, page },
  listing: { total: entries.length, counts, entries: entries.slice(page * pageSize, (page + 1) * pageSize) },
});

describe('the ledger', () => {
  it('asks for the pages in sight, each once', () => {
    const seen = run({ kind: 'saw', from: 190, to: 420 });
    expect(missingPages(seen)).toEqual([0, 1, 2]);
    expect(missingPages(reduceLedger(seen, { kind: 'asked', pages: [0, 2] }))).toEqual([1]);
  });

  it('shows a row once its page is there', () => {
    const state = run(listed(1));
    expect(entryAt(state, 205)?.id).toBe('q205');
    expect(entryAt(state, 5)).toBeUndefined();
    expect(state.total).toBe(900);
  });

  it('keeps the old rows until the new are there, and drops replies to what was asked before', () => {
    const asked = run(listed(0), { kind: 'looked', look: { search: 'umzug' } });
    expect(entryAt(asked, 3)?.id).toBe('q3');
    expect(reduceLedger(asked, listed(1))).toBe(asked);
    expect(reduceLedger(asked, { kind: 'failed', asking: 1, code: 'STORE_DAMAGED' })).toBe(asked);
    expect(entryAt(reduceLedger(asked, listed(0, 2, rows.slice(40))), 3)?.id).toBe('q43');
  });

  it('follows the chosen source, not its place', () => {
    const chosen = run(listed(0), { kind: 'chose', at: 7 }, { kind: 'refreshed' });
    const moved = reduceLedger(chosen, listed(0, 2, rows.slice(5)));
    expect([moved.at, moved.chosen?.id]).toEqual([2, 'q7']);
    const gone = reduceLedger(chosen, listed(0, 2, rows.slice(20)));
    expect([gone.at, gone.chosen?.id]).toEqual([-1, 'q7']);
    // Done with and gone from the filter: its old state must not stay on the screen as if nothing had happened.
    const fixed = run(listed(0), { kind: 'chose', at: 7 }, { kind: 'refreshed', changed: 'q7' });
    expect(reduceLedger(fixed, listed(0, 2, rows.slice(20))).chosen).toBeUndefined();
    expect(reduceLedger(fixed, listed(0, 2, rows.slice(5))).chosen?.id).toBe('q7');
  });

  it('lets rows enter only at the top and while nothing is chosen', () => {
    expect(follows(run(listed(0)))).toBe(true);
    expect(follows(run(listed(0), { kind: 'scrolled', atTop: false }))).toBe(false);
    expect(follows(run(listed(0), { kind: 'chose', at: 2 }))).toBe(false);
    expect(follows(run(listed(0), { kind: 'chose', at: 2 }, { kind: 'closed' }))).toBe(true);
  });

  it('counts what has come since, looks behind it for further pages, and lets it in when it is asked for', () => {
    const reading = run(listed(0), { kind: 'scrolled', atTop: false }, { kind: 'arrived', sources: 214 });
    expect([reading.fresh, pageOffset(reading, 1)]).toEqual([214, pageSize + 214]);
    expect(pageOffset({ ...reading, look: { ...reading.look, sort: 'name' } }, 1)).toBe(pageSize);
    const taken = reduceLedger(reading, { kind: 'tookFresh' });
    expect([taken.fresh, taken.atTop, missingPages(taken)]).toEqual([0, true, [0]]);
  });

  it('is empty only where nothing was filtered', () => {
    const none = listed(0, 1, []);
    expect(isEmpty(freshLedger)).toBe(false);
    expect(isEmpty(run(none))).toBe(true);
    expect(isEmpty(run({ kind: 'looked', look: { outcome: 'failed' } }, listed(0, 2, [])))).toBe(false);
    // An import all of whose files were read again since has none of its own.
    expect(isEmpty(run({ kind: 'looked', look: { importId: 'i1' } }, listed(0, 2, [])))).toBe(false);
  });

  it('never shows a row that is not the one at its place, whatever happens in whatever order', () => {
    const page = fc.nat(4);
    const action: fc.Arbitrary<LedgerAction> = fc.oneof(
      page.map((at) => listed(at)),
      fc.record({ kind: fc.constant('chose' as const), at: fc.nat(899) }),
      fc.record({ kind: fc.constant('scrolled' as const), atTop: fc.boolean() }),
      fc.record({ kind: fc.constant('arrived' as const), sources: fc.nat(9) }),
      fc.constant<LedgerAction>({ kind: 'closed' }),
    );
    fc.assert(
      fc.property(fc.array(action), fc.nat(899), (actions, at) => {
        const state = run(...actions);
        const row = entryAt(state, at);
        if (row) expect(row.id).toBe(`q${at}`);
        if (state.at >= 0 && entryAt(state, state.at)) expect(state.chosen).toBeDefined();
      }),
    );
  });
});
