// One page of a source: drawn on paper, or its words as they stand, in lines or in cells.
// Knows one page, not how it came.
import type { ShownText, SourcePage } from '../../bridge/useSourceView';
import { useWords } from '../../i18n/WordsContext';
import classes from './SourceBeside.module.css';

interface SourcePageViewProps {
  readonly page: SourcePage;
  /** Of the file. */
  readonly name: string;
  /** A picture pixel by pixel, wider than the view where it must be. */
  readonly whole: boolean;
  readonly language?: string | undefined;
}

export function SourcePageView({ page, name, whole, language }: SourcePageViewProps) {
  const { t } = useWords();
  const { shown } = page;
  if (shown.kind === 'picture')
    return (
      <img
        className={classes.paper}
        data-whole={whole || undefined}
        src={shown.url}
        width={shown.width}
        height={shown.height}
        alt={t('ledger.pageOfFile', { n: page.page + 1, total: page.pages, name })}
      />
    );
  if (shown.text === '') return <p className={classes.told}>{t('ledger.viewEmpty')}</p>;
  return shown.form === 'cells' ? (
    <CellsView text={shown.text} language={language} />
  ) : (
    <div className={classes.words} data-form={shown.form} translate="no" lang={language}>
      {shown.text}
    </div>
  );
}

/** Rows never move within a page: their place names them. */
function CellsView({ text, language }: Pick<ShownText, 'text'> & Pick<SourcePageViewProps, 'language'>) {
  const rows = text
    .split('\n')
    .map((line, at) => ({ at, cells: line.split('\t').map((cell, column) => ({ column, cell })) }));
  return (
    <table className={classes.cells} translate="no" lang={language}>
      <tbody>
        {rows.map(({ at, cells }) => (
          <tr key={at}>
            {cells.map(({ column, cell }) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
