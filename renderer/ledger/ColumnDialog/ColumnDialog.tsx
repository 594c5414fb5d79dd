// Which columns of a table become title, text, key, state and language; with its first rows as they would be read.
// Asks for the preview as it opens; the engine remembers the mapping.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { type ColumnMap, previewTable, type TablePreview } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { Dialog } from '../../parts/Dialog/Dialog';
import { ChoiceField, LineField } from '../../parts/Field/Field';
import type { Fixes } from '../LedgerDetails/useFixes';
import classes from './ColumnDialog.module.css';
import { firstMap, isReadable, partOf, toggleBody, withColumn } from './columnDraft';

interface ColumnDialogProps {
  readonly opened: boolean;
  readonly entry: LedgerEntry;
  readonly fixes: Fixes;
  readonly onClose: () => void;
}

export function ColumnDialog({ opened, entry, fixes, onClose }: ColumnDialogProps) {
  const { t, error } = useWords();
  const { preview, map, setMap, look, failure } = usePreview(entry.id, opened);
  const tried = fixes.failure?.id === entry.id ? fixes.failure.code : undefined;
  const code = failure ?? tried;
  const read = async () => {
    if (map && (await fixes.map(entry, map))) onClose();
  };
  return (
    <Dialog
      opened={opened}
      wide
      title={t('ledger.columnsTitle')}
      onClose={onClose}
      foot={
        <ActionButton
          look="main"
          label={t('ledger.readTable')}
          disabled={!map || !isReadable(map) || fixes.busy === entry.id}
          onAct={() => void read()}
        />
      }
    >
      <p>{t('ledger.columnsHint')}</p>
      {code && (
        <p className={classes.failure} role="alert">
          {error(code)}
        </p>
      )}
      {preview && map && (
        <>
          <Choices preview={preview} map={map} onMap={setMap} onLook={look} />
          <Preview preview={preview} map={map} />
        </>
      )}
    </Dialog>
  );
}

interface PreviewView {
  readonly preview: TablePreview | undefined;
  readonly map: ColumnMap | undefined;
  readonly setMap: (map: ColumnMap) => void;
  /** Another sheet, or another row of names. */
  readonly look: (sheet: string | undefined, headerRow: number) => void;
  readonly failure: ErrorCode | undefined;
}

function usePreview(id: string, opened: boolean): PreviewView {
  const [preview, setPreview] = useState<TablePreview>();
  const [map, setMap] = useState<ColumnMap>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [place, setPlace] = useState<{ readonly sheet?: string; readonly headerRow?: number }>({});
  useEffect(() => {
    if (!opened) return;
    let current = true;
    void previewTable({ id, ...place }).then((outcome) => {
      if (!current) return;
      setFailure(outcome.ok ? undefined : outcome.code);
      if (!outcome.ok) return;
      setPreview(outcome.value);
      const { columns, map: proposed } = outcome.value;
      setMap({ ...(proposed ? { ...proposed, body: [...proposed.body] } : firstMap(columns)), ...place });
    });
    return () => {
      current = false;
    };
  }, [id, opened, place]);
  const look = (sheet: string | undefined, headerRow: number) =>
    setPlace({ ...(sheet && { sheet }), headerRow });
  return { preview, map, setMap, look, failure };
}

interface ChoicesProps {
  readonly preview: TablePreview;
  readonly map: ColumnMap;
  readonly onMap: (map: ColumnMap) => void;
  readonly onLook: PreviewView['look'];
}

function Choices({ preview: { sheets, columns }, map, onMap, onLook }: ChoicesProps) {
  const { t } = useWords();
  const choices = columns.map((column) => ({ value: column, label: column }));
  const optional = [{ value: '', label: t('ledger.noColumn') }, ...choices];
  return (
    <div className={classes.choices}>
      {sheets.length > 1 && (
        <ChoiceField
          label={t('ledger.sheet')}
          value={map.sheet ?? sheets[0] ?? ''}
          choices={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChoose={(sheet) => onLook(sheet, map.headerRow)}
        />
      )}
      <LineField
        label={t('ledger.headerRow')}
        value={String(map.headerRow)}
        onCommit={(value) => {
          const row = Number.parseInt(value, 10);
          if (row >= 1 && row <= 1000) onLook(map.sheet, row);
        }}
      />
      <ChoiceField
        label={t('ledger.titleOf')}
        value={map.title}
        choices={choices}
        onChoose={(title) => onMap({ ...map, title })}
      />
      {(['id', 'state', 'language'] as const).map((part) => (
        <ChoiceField
          key={part}
          label={t(`ledger.${part}Of`)}
          value={map[part] ?? ''}
          choices={optional}
          onChoose={(column) => onMap(withColumn(map, part, column))}
        />
      ))}
      <fieldset className={classes.body}>
        <legend>{t('ledger.bodyOf')}</legend>
        {columns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={map.body.includes(column)}
              onChange={() => onMap(toggleBody(map, column))}
            />
            <span translate="no">{column}</span>
          </label>
        ))}
        {map.body.length === 0 && <small role="status">{t('ledger.chooseBody')}</small>}
      </fieldset>
    </div>
  );
}

function Preview({ preview: { columns, rows }, map }: Pick<ChoicesProps, 'preview' | 'map'>) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={classes.preview} aria-label={t('ledger.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => {
              const part = partOf(map, column);
              return (
                <th key={column} scope="col" data-part={part}>
                  <span translate="no">{column}</span>
                  {part && <small>{t(`ledger.${part}Of`)}</small>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody translate="no">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview never move
            <tr key={at}>
              {columns.map((column, n) => (
                <td key={column} data-part={partOf(map, column)}>
                  {row[n]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
