// One case before and now: the concern, whether it rose or fell, and where its right article stood.
// A group of two table rows, so that both sides fit any width.
import type { GoldenReport } from '../../bridge/useProof';
import { useWords } from '../../i18n/WordsContext';
import { IconArrowDown, IconArrowUp, IconCirclePlus, IconEqual, iconStroke } from '../../parts/icons';
import classes from './RunReport.module.css';

type ReportRow = GoldenReport['rows'][number];

const icons = { rose: IconArrowUp, fell: IconArrowDown, same: IconEqual, fresh: IconCirclePlus } as const;

export function ComparedCase({ row }: { readonly row: ReportRow }) {
  const { t } = useWords();
  const { text, change, now, before } = row;
  const Icon = icons[change];
  return (
    <tbody className={classes.case}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <span className={classes.change} data-change={change}>
            <Icon size={14} stroke={iconStroke} aria-hidden />
            {t(`proof.change.${change}`)}
          </span>{' '}
          <span className={classes.concern}>{text}</span>
          {now.missing.length > 0 && (
            <span className={classes.gone}>{t('proof.removed', { titles: now.missing.join(', ') })}</span>
          )}
        </th>
      </tr>
      <tr>
        <td>
          <Place place={before} />
        </td>
        <td>
          <Place place={now} />
        </td>
      </tr>
    </tbody>
  );
}

function Place({ place }: { readonly place: ReportRow['before'] }) {
  const words = useWords();
  const { t } = words;
  if (!place) return <span>–</span>;
  const { rank, right, first, silent } = place;
  const percent = (likelihood: number | undefined) =>
    likelihood === undefined ? '' : ` · ${words.percent(likelihood)}`;
  return (
    <>
      <span className={classes.rank}>
        {rank === undefined ? t('proof.notFound') : t('proof.place', { n: rank })}
        {percent(right?.likelihood)}
      </span>
      {right && <span className={classes.title}>{right.title}</span>}
      {first && rank !== 1 && (
        <span className={classes.first}>
          {t('proof.first', { title: first.title })}
          {percent(first.likelihood)}
        </span>
      )}
      {silent && <span className={classes.first}>{t('proof.silent')}</span>}
    </>
  );
}
