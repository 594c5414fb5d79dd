// The files' view: filters above, the table on the left, what became of the chosen file on the right.
// Lays out and leads the keys; rows and details live in their own folders.
import { type Dispatch, useState } from 'react';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { ImportView } from '../../bridge/useImport';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { FilterTabs } from '../../parts/FilterTabs/FilterTabs';
import { Loading } from '../../parts/Loading/Loading';
import { outcomeOrder, sumOf } from '../importFacts';
import { LedgerDetails } from '../LedgerDetails/LedgerDetails';
import { useFixes } from '../LedgerDetails/useFixes';
import { LedgerTable } from '../LedgerTable/LedgerTable';
import { follows, isEmpty, type LedgerAction, type LedgerState } from '../ledgerState';
import { outcomeLook } from '../outcomeLook';
import { SourceBeside } from '../SourceBeside/SourceBeside';
import { EmptyLedger, NothingFound, NothingYet } from './EmptyLedger';
import classes from './LedgerPage.module.css';

interface LedgerFilesProps {
  readonly state: LedgerState;
  readonly dispatch: Dispatch<LedgerAction>;
  readonly imports: ImportView;
  readonly go: (place: WorkspacePlace) => void;
  readonly nowMs: number;
}

export function LedgerFiles({ state, dispatch, imports, go, nowMs }: LedgerFilesProps) {
  const words = useWords();
  const fixes = useFixes((changed) => dispatch({ kind: 'refreshed', changed }));
  const { chosen, fresh } = state;
  const twin = chosen?.outcome === 'duplicate' ? chosen : undefined;
  const [beside, setBeside] = useState(false);
  const onLetter = useDeskCommands({
    showBeside: chosen && (() => setBeside(true)),
    keepBoth: twin && (() => fixes.decide(twin, 'keepBoth')),
    replaceTwin: twin && (() => fixes.decide(twin, 'replace')),
  });
  if (state.shown === 0 && !state.failure) return <Loading inset />;
  if (isEmpty(state))
    return imports.run.phase === 'running' ? <NothingYet /> : <EmptyLedger imports={imports} />;
  const close = () => dispatch({ kind: 'closed' });
  return (
    <>
      <OutcomeTabs state={state} dispatch={dispatch} />
      <div className={classes.split} data-open={chosen ? true : undefined}>
        <div className={classes.list}>
          {fresh > 0 && state.look.sort === 'latest' && !follows(state) && (
            <button type="button" className={classes.fresh} onClick={() => dispatch({ kind: 'tookFresh' })}>
              {words.t('import.fresh', { n: fresh })}
            </button>
          )}
          {state.failure && (
            <p className={classes.failure} role="alert">
              {words.error(state.failure)}
              <ActionButton label={words.t('failed.again')} onAct={() => dispatch({ kind: 'refreshed' })} />
            </p>
          )}
          {state.shown > 0 && state.total === 0 && !state.failure ? (
            <NothingFound onAll={() => dispatch({ kind: 'looked', look: everything })} />
          ) : (
            <LedgerTable
              key={tableKey(state)}
              state={state}
              dispatch={dispatch}
              onOpen={(entry) => settleByEnter(entry, fixes.decide, go)}
              onKey={(event) => {
                if (event.key === 'Escape' && chosen) {
                  event.preventDefault();
                  close();
                } else onLetter(event);
              }}
            />
          )}
        </div>
        {chosen && (
          <LedgerDetails
            key={chosen.id}
            {...{ entry: chosen, fixes, go }}
            onBeside={() => setBeside(true)}
            onClose={close}
          />
        )}
      </div>
      {chosen && (
        <SourceBeside
          opened={beside}
          {...{ entry: chosen, go, nowMs }}
          onShowFile={() => fixes.show(chosen)}
          onClose={() => setBeside(false)}
        />
      )}
    </>
  );
}

const everything = { outcome: 'all', search: '', importId: undefined } as const;

/** Another look at the ledger begins at its top. */
function tableKey({ look: { outcome, search, sort, importId } }: LedgerState): string {
  return [outcome, search, sort, importId].join(' ');
}

type Decide = ReturnType<typeof useFixes>['decide'];

/** ↵: a duplicate is left as it is, anything else opens its article. */
function settleByEnter(entry: LedgerEntry, decide: Decide, go: LedgerFilesProps['go']): void {
  const [articleId] = entry.articleIds;
  if (entry.outcome === 'duplicate') decide(entry, 'leave');
  else if (articleId) go({ page: 'articles', articleId });
}

/** Each outcome that there is, with its colour and number; their sum is all. */
function OutcomeTabs({ state: { look, counts }, dispatch }: Pick<LedgerFilesProps, 'state' | 'dispatch'>) {
  const { t } = useWords();
  const tabs = [
    { value: 'all' as const, label: t('import.all'), count: sumOf(counts) },
    ...outcomeOrder
      .filter((outcome) => (counts?.[outcome] ?? 0) > 0 || look.outcome === outcome)
      .map((outcome) => ({
        ...{ value: outcome, label: t(`outcome.${outcome}`), count: counts?.[outcome] ?? 0 },
        colour: outcomeLook[outcome].fill,
      })),
  ];
  return (
    <div className={classes.tabs}>
      <FilterTabs
        label={t('ledger.filter')}
        tabs={tabs}
        chosen={look.outcome}
        onChoose={(outcome) => dispatch({ kind: 'looked', look: { outcome } })}
      />
    </div>
  );
}
