// One replay beside its reference: shares, what was different, and every case that rose or fell.
// Knows a report; says in words what a sign or a number alone would not.
import { useState } from 'react';
import type { GoldenReport } from '../../bridge/useProof';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ComparedCase } from './ComparedCase';
import classes from './RunReport.module.css';

export function RunReport({ report }: { readonly report: GoldenReport }) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const { rows, score, reference, brokenFloors } = report;
  const told = rows.filter(({ change, now }) => change !== 'same' || now.missing.length > 0);
  const count = (kind: GoldenReport['rows'][number]['change']) =>
    rows.filter(({ change }) => change === kind).length;
  const before = reference && t(`proof.before.${reference.kind}`);
  return (
    <div className={classes.report}>
      <p className={classes.sum}>
        {t('proof.sum', { rose: count('rose'), fell: count('fell'), same: count('same') })}
      </p>
      {brokenFloors.map(({ measure, floor, reached }) => (
        <p key={measure} className={classes.broken} role="alert">
          {t('proof.broken', {
            measure: t(`proof.${measure}`),
            floor: words.percent(floor),
            reached: shareText(reached, words),
          })}
        </p>
      ))}
      <table className={classes.scores}>
        <thead>
          <tr>
            <td />
            {before && <th scope="col">{before}</th>}
            <th scope="col">{t('proof.now')}</th>
          </tr>
        </thead>
        <tbody>
          {(['hit1', 'hit3'] as const).map((measure) => (
            <tr key={measure}>
              <th scope="row">{t(`proof.${measure}`)}</th>
              {reference && <td>{shareText(reference.score[measure], words)}</td>}
              <td>{shareText(score[measure], words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reference && reference.changed.length > 0 && (
        <p className={classes.note}>
          {t('proof.changed', {
            what: reference.changed.map((name) => t(`proof.changed.${name}`)).join(', '),
          })}
        </p>
      )}
      {score.orphaned > 0 && <p className={classes.note}>{t('proof.orphaned', { n: score.orphaned })}</p>}
      {(all ? rows : told).length > 0 && (
        <table className={classes.cases} aria-label={t('proof.sideBySide')}>
          <thead>
            <tr>
              <th scope="col">{before ?? t('proof.noBefore')}</th>
              <th scope="col">{t('proof.now')}</th>
            </tr>
          </thead>
          {(all ? rows : told).map((row) => (
            <ComparedCase key={row.caseId} row={row} />
          ))}
        </table>
      )}
      {told.length < rows.length && (
        <ActionButton
          look="ghost"
          label={t(all ? 'proof.onlyMoved' : 'proof.showAll', { n: rows.length })}
          onAct={() => setAll(!all)}
        />
      )}
    </div>
  );
}

function shareText(share: number | undefined, words: Translator): string {
  return share === undefined ? '–' : words.percent(share);
}
