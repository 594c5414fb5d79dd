// What the edge says of the last concern: the best card's likelihood and how many cards there are, or silence.
// Values only.
import { type AskState, bestCard } from '../../ask/askState';
import type { EngineView } from '../../bridge/useEngineStatus';
import { useWords } from '../../i18n/WordsContext';
import { IconAlertTriangle, iconStroke } from '../../parts/icons';
import { LikelihoodBadge } from '../../parts/Likelihood/LikelihoodBadge';
import classes from './Edge.module.css';

interface EdgeSignProps {
  readonly ask: AskState;
  readonly engine: EngineView;
}

export function EdgeSign({ ask, engine }: EdgeSignProps) {
  const { t, number } = useWords();
  const { view } = ask;
  const failed = engine.failure !== undefined || view.kind === 'failed';
  if (engine.lost || failed) {
    return (
      <span className={classes.trouble}>
        <IconAlertTriangle size={18} stroke={iconStroke} aria-hidden />
        <span>{t(engine.lost ? 'status.lost' : 'status.failed')}</span>
      </span>
    );
  }
  const best = bestCard(ask);
  const silent = view.kind === 'abstained' && view.reason !== 'emptyConcern';
  if (!best && !silent) return null;
  const count = view.kind === 'answered' ? view.shown.length : 0;
  return (
    <>
      <span className={classes.best}>
        <LikelihoodBadge
          likelihood={best?.likelihood}
          layout="upright"
          {...(silent && { without: t('edge.silent') })}
        />
      </span>
      <span className={classes.count}>
        <b>{number(count)}</b>
        {t('edge.found', { n: count })}
      </span>
    </>
  );
}
