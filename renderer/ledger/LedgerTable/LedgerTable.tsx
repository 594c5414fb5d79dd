// The ledger's rows: file, outcome, articles, language, date, reason; 20,000 of them scroll as 20 do.
// Knows rows and columns, not how they are fetched.
import { type Dispatch, type KeyboardEvent, useMemo } from 'react';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { LedgerOrder } from '../../bridge/ledgerCalls';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { cutInMiddle } from '../../parts/cutInMiddle';
import { VirtualTable } from '../../parts/VirtualTable/VirtualTable';
import type { TableColumn } from '../../parts/VirtualTable/virtualTableProps';
import { fileLook } from '../fileLook';
import { entryAt, type LedgerAction, type LedgerState } from '../ledgerState';
import { OutcomeSign } from '../OutcomeSign';
import { reasonOf } from '../reasonOf';
import { fileName } from '../sourcePlace';
import classes from './LedgerTable.module.css';

interface LedgerTableProps {
  readonly state: LedgerState;
  readonly dispatch: Dispatch<LedgerAction>;
  /** ↵ on the chosen row. */
  readonly onOpen: (entry: LedgerEntry) => void;
  /** Other keys while the table has the focus. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Columns that the ledger can be ordered by. */
const orders: Readonly<Record<string, LedgerOrder>> = {
  name: 'name',
  outcome: 'outcome',
  changed: 'changed',
};

export function LedgerTable({ state, dispatch, onOpen, onKey }: LedgerTableProps) {
  const words = useWords();
  const { sort } = state.look;
  const isOpen = state.chosen !== undefined;
  const shown = useMemo(() => columns(sort, words, isOpen ? 168 : '27%'), [sort, words, isOpen]);
  return (
    <VirtualTable<LedgerEntry>
      label={words.t('ledger.table')}
      columns={shown}
      total={state.total}
      rowAt={(index) => entryAt(state, index)}
      at={state.at}
      onChoose={(at) => dispatch({ kind: 'chose', at })}
      onOpen={(at) => {
        const entry = entryAt(state, at);
        if (entry) onOpen(entry);
      }}
      onSight={(from, to) => dispatch({ kind: 'saw', from, to })}
      onTop={(atTop) => atTop !== state.atTop && dispatch({ kind: 'scrolled', atTop })}
      // A second press brings the latest first again.
      onSort={(column) => {
        const order = orders[column] ?? 'latest';
        dispatch({ kind: 'looked', look: { sort: order === sort ? 'latest' : order } });
      }}
      onKey={onKey}
    />
  );
}

/** `reasonWidth`: beside the details, names need the room more. */
function columns(
  sort: LedgerOrder,
  words: Translator,
  reasonWidth: TableColumn<LedgerEntry>['width'] & {},
): readonly TableColumn<LedgerEntry>[] {
  const { t } = words;
  const sorted = (column: LedgerOrder) => {
    if (column !== sort) return 'none';
    return column === 'changed' ? 'descending' : 'ascending';
  };
  return [
    {
      key: 'name',
      label: t('import.file'),
      sort: sorted('name'),
      cell: (entry) => <FileCell entry={entry} />,
    },
    {
      ...{ key: 'outcome', label: t('import.outcome'), width: 152, sort: sorted('outcome') },
      cell: ({ outcome }) => <OutcomeSign outcome={outcome} />,
    },
    {
      ...{ key: 'articles', label: t('ledger.articlesColumn'), width: 66, from: 720, align: 'end' },
      cell: ({ articles, outcome }) => (outcome === 'failed' ? '–' : words.number(articles)),
    },
    {
      ...{ key: 'language', label: t('ledger.languageColumn'), width: 78, from: 800 },
      cell: ({ language }) => <span translate="no">{language ? language.toUpperCase() : '–'}</span>,
    },
    {
      ...{
        key: 'changed',
        label: t('ledger.dateColumn'),
        width: 80,
        from: 700,
        align: 'end',
        sort: sorted('changed'),
      },
      cell: ({ changedAtMs }) => (changedAtMs === undefined ? '–' : shortDate(changedAtMs, words)),
    },
    {
      ...{ key: 'reason', label: t('ledger.reasonColumn'), width: reasonWidth },
      cell: (entry) => <span title={reasonOf(entry, words)}>{reasonOf(entry, words)}</span>,
    },
  ];
}

function FileCell({ entry }: { readonly entry: LedgerEntry }) {
  const Icon = fileLook(entry.format, entry.source);
  const [head, tail] = cutInMiddle(fileName(entry.source));
  return (
    <span className={classes.file} title={entry.source}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <span className={classes.head} translate="no">
        {head}
      </span>
      <span className={classes.tail} translate="no">
        {tail}
      </span>
    </span>
  );
}

/** 10.11.26 */
function shortDate(atMs: number, { tag }: Translator): string {
  const locale = tag === 'en' ? 'en-GB' : 'de-DE';
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: '2-digit' }).format(atMs);
}
