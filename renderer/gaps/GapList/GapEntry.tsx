// One bundle: name, how it grows, how near the best article came; opened with real wordings and what to do.
// Knows one bundle and callbacks.
import type { GapCluster, GapDesk } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton, type IconPart } from '../../parts/ActionButton/ActionButton';
import {
  IconCircleDashed,
  IconClockExclamation,
  IconEyeOff,
  IconFilePlus,
  iconStroke,
} from '../../parts/icons';
import { Sparkline } from '../Sparkline/Sparkline';
import classes from './GapList.module.css';

interface GapEntryProps {
  readonly cluster: GapCluster;
  readonly open: boolean;
  readonly desk: GapDesk;
  readonly onChoose: () => void;
  readonly onDraft: () => void;
  readonly onAssign: () => void;
}

const signs: Readonly<Record<GapCluster['status'], IconPart>> = {
  open: IconCircleDashed,
  inProgress: IconCircleDashed,
  outdated: IconClockExclamation,
  hidden: IconEyeOff,
};

/** Wordings shown of an opened bundle. */
const wordingsShown = 3;

export function GapEntry(props: GapEntryProps) {
  const { cluster, open, desk, onChoose, onDraft, onAssign } = props;
  const { t, percent, number } = useWords();
  const { name, count, trend, bestLikelihood, status, wordings } = cluster;
  const Sign = signs[status];
  const last = trend.at(-1) ?? 0;
  const canDraft = wordings.length > 0;
  return (
    <li className={classes.entry} data-open={open || undefined}>
      <button type="button" className={classes.top} aria-expanded={open} onClick={onChoose}>
        <span className={classes.name} translate="no">
          {name}
        </span>
        <Sparkline values={trend} />
        <span className={classes.count}>
          {number(count)}
          <span className="visuallyHidden"> {t('gaps.concerns', { n: count, last })}</span>
        </span>
        <span className={classes.meta}>
          <span className={classes.status} data-status={status}>
            <Sign size={15} stroke={iconStroke} aria-hidden />
            {t(`gaps.status.${status}`)}
          </span>
          <span>
            {bestLikelihood === undefined
              ? t('gaps.noFind')
              : t('gaps.bestFind', { percent: percent(bestLikelihood) })}
          </span>
        </span>
      </button>
      {open && (
        <div className={classes.body}>
          {canDraft ? (
            <ul className={classes.wordings} aria-label={t('gaps.wordings')}>
              {wordings.slice(0, wordingsShown).map((wording) => (
                <li key={wording} translate="no">
                  {t('app.quoted', { text: wording })}
                </li>
              ))}
            </ul>
          ) : (
            <p className={classes.wordings}>{t('gaps.noWords')}</p>
          )}
          <div className={classes.ways}>
            {canDraft && (
              <ActionButton
                look="main"
                icon={IconFilePlus}
                label={t('gaps.draft')}
                combo="enter"
                disabled={desk.drafting}
                onAct={onDraft}
              />
            )}
            <ActionButton
              look={canDraft ? 'plain' : 'main'}
              label={t('gaps.assign')}
              command="assignGap"
              onAct={onAssign}
            />
            <ActionButton
              look="ghost"
              label={t(status === 'hidden' ? 'gaps.show' : 'gaps.hide')}
              name={`${t(status === 'hidden' ? 'gaps.show' : 'gaps.hide')}: ${name}`}
              onAct={() => (status === 'hidden' ? desk.show(cluster) : desk.hide(cluster))}
            />
          </div>
        </div>
      )}
    </li>
  );
}
