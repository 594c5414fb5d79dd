// Two texts side by side, line beside line, with what differs struck out and underlined; equal stretches folded.
// Knows letters and marks, not where the texts are from.
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { type DiffPart, type DiffRow, diffRows } from './diffRows';
import { foldRows } from './foldRows';
import classes from './SideBySide.module.css';

interface SideBySideProps {
  readonly left: string;
  readonly right: string;
  /** Above each side: where it is from. */
  readonly leftHead: ReactNode;
  readonly rightHead: ReactNode;
  readonly language?: 'de' | 'en';
}

export function SideBySide({ left, right, leftHead, rightHead, language }: SideBySideProps) {
  const { t } = useWords();
  const rows = useMemo(() => diffRows(left.trimEnd(), right.trimEnd()), [left, right]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  return (
    <div className={classes.sides}>
      <table>
        <thead>
          <tr>
            <th scope="col">{leftHead}</th>
            <th scope="col">{rightHead}</th>
          </tr>
        </thead>
        <tbody lang={language}>
          {foldRows(rows).map((stretch) =>
            stretch.folded && !unfolded.has(stretch.from) ? (
              <tr key={stretch.from}>
                <td colSpan={2} className={classes.fold}>
                  <button
                    type="button"
                    onClick={() => setUnfolded((before) => new Set(before).add(stretch.from))}
                  >
                    {t('diff.same', { n: stretch.rows.length })}
                  </button>
                </td>
              </tr>
            ) : (
              <Fragment key={stretch.from}>
                {stretch.rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of two texts never move
                  <Row key={stretch.from + at} row={row} />
                ))}
              </Fragment>
            ),
          )}
        </tbody>
      </table>
      {rows.every(({ same }) => same) && <p className={classes.equal}>{t('diff.none')}</p>}
    </div>
  );
}

function Row({ row }: { readonly row: DiffRow }) {
  return (
    <tr className={classes.row} data-same={row.same || undefined}>
      <td data-side="left" data-none={row.left === undefined || undefined}>
        {!row.same && row.left && (
          <i className={classes.sign} aria-hidden>
            −
          </i>
        )}
        <Line parts={row.left} />
      </td>
      <td data-side="right" data-none={row.right === undefined || undefined}>
        {!row.same && row.right && (
          <i className={classes.sign} aria-hidden>
            +
          </i>
        )}
        <Line parts={row.right} />
      </td>
    </tr>
  );
}

function Line({ parts = [] }: { readonly parts: readonly DiffPart[] | undefined }) {
  return parts.map(({ kind, text }, at) => {
    const Tag = ({ same: 'span', removed: 'del', added: 'ins' } as const)[kind];
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never move
    return <Tag key={at}>{text}</Tag>;
  });
}
