// Beside the views: sources of one import only, a search in names and reasons, the ledger as a table to take away.
// Knows the ledger's look and callbacks, not its rows.
import { type Dispatch, useRef, useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import { exportLedger, type ImportRecords } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField } from '../../parts/Field/Field';
import { IconDownload } from '../../parts/icons';
import { SearchField } from '../../parts/SearchField/SearchField';
import type { LedgerAction, LedgerLook } from '../ledgerState';
import classes from './LedgerPage.module.css';

interface LedgerToolsProps {
  readonly look: LedgerLook;
  readonly dispatch: Dispatch<LedgerAction>;
  readonly records: ImportRecords | undefined;
}

export function LedgerTools({ look, dispatch, records = [] }: LedgerToolsProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<ErrorCode>();
  useDeskCommands({ search: () => field.current?.focus() });
  const scopes = records.map(({ id, label, startedAtMs }) => ({
    value: id,
    label: `${words.dateTime(startedAtMs)}, ${label}`,
  }));
  return (
    <div className={classes.tools}>
      {failure && (
        <p className={classes.refused} role="alert">
          {words.error(failure)}
        </p>
      )}
      {scopes.length > 1 && (
        <div className={classes.scope}>
          <ChoiceField
            label={t('ledger.scope')}
            bare
            value={look.importId ?? ''}
            choices={[{ value: '', label: t('ledger.everything') }, ...scopes]}
            onChoose={(id) => dispatch({ kind: 'looked', look: { importId: id || undefined } })}
          />
        </div>
      )}
      <div className={classes.search}>
        <SearchField
          label={t('ledger.search')}
          value={look.search}
          fieldRef={field}
          withKey
          onType={(search) => dispatch({ kind: 'looked', look: { search } })}
        />
      </div>
      <ActionButton
        icon={IconDownload}
        label={t('ledger.csv')}
        name={t('ledger.csvName')}
        onAct={() => void exportLedger().then(setFailure)}
      />
    </div>
  );
}
