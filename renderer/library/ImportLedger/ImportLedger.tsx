// No file disappears silently: every source with its outcome, and the reason where there is one.
// New rows enter on top only while the list is scrolled there; else they are announced.
import { UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SourceReport } from '../../../knowledge/vocabulary/importReport';
import { useWords } from '../../i18n/WordsContext';
import { filteredRows, type LedgerFilter, outcomeCounts } from '../ledgerRows';
import classes from './ImportLedger.module.css';
import { LedgerRow } from './LedgerRow';

/** Rows rendered at most; more would make scrolling stick, the filter finds the rest. */
const shownRows = 300;

interface ImportLedgerProps {
  /** Newest first. */
  readonly rows: readonly SourceReport[];
  readonly over: boolean;
}

export function ImportLedger({ rows, over }: ImportLedgerProps) {
  const words = useWords();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [heldCount, setHeldCount] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const held = heldCount === undefined ? rows : rows.slice(rows.length - heldCount);
  const fresh = rows.length - held.length;
  const visible = filteredRows(held, filter, over);
  const follow = () => {
    setHeldCount(undefined);
    if (box.current) box.current.scrollTop = 0;
  };
  return (
    <section className={classes.ledger} aria-label={words.t('import.ledger')}>
      <FilterChips rows={rows} filter={filter} onFilter={setFilter} />
      {fresh > 0 && (
        <UnstyledButton className={classes.fresh} onClick={follow}>
          {words.t('import.fresh', { n: fresh })}
        </UnstyledButton>
      )}
      <div
        ref={box}
        className={classes.rows}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
        tabIndex={0}
        onScroll={(event) =>
          setHeldCount(event.currentTarget.scrollTop > 4 ? (heldCount ?? rows.length) : undefined)
        }
      >
        <Rows rows={visible.slice(0, shownRows)} />
        {visible.length > shownRows && (
          <p className={classes.more}>{words.t('import.more', { n: visible.length - shownRows })}</p>
        )}
        {visible.length === 0 && <p className={classes.more}>{words.t('import.none')}</p>}
      </div>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly SourceReport[] }) {
  const { t } = useWords();
  return (
    <table>
      <colgroup>
        <col />
        <col className={classes.outcomeColumn} />
      </colgroup>
      <thead className="visuallyHidden">
        <tr>
          <th scope="col">{t('import.file')}</th>
          <th scope="col">{t('import.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerRow key={row.source} row={row} />
        ))}
      </tbody>
    </table>
  );
}

interface FilterChipsProps {
  readonly rows: readonly SourceReport[];
  readonly filter: LedgerFilter;
  readonly onFilter: (filter: LedgerFilter) => void;
}

function FilterChips({ rows, filter, onFilter }: FilterChipsProps) {
  const words = useWords();
  const chips: readonly (readonly [LedgerFilter, number])[] = [['all', rows.length], ...outcomeCounts(rows)];
  return (
    <div className={classes.chips}>
      {chips.map(([name, count]) => (
        <UnstyledButton
          key={name}
          className={classes.chip}
          data-outcome={name}
          aria-pressed={filter === name}
          onClick={() => onFilter(name)}
        >
          {name !== 'all' && <i aria-hidden />}
          {name === 'all' ? words.t('import.all') : words.t(`outcome.${name}`)}
          <span className={classes.count}>{words.number(count)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
