// The tip beside the edge: the best card's title and likelihood, and the key that opens the sidebar from anywhere.
// Words only; where it stands and when is decided elsewhere.
import type { Ref } from 'react';
import { type AskState, bestCard } from '../../ask/askState';
import { useWords } from '../../i18n/WordsContext';
import { KeyHint } from '../../parts/KeyHint/KeyHint';
import { LikelihoodBadge } from '../../parts/Likelihood/LikelihoodBadge';
import classes from './Edge.module.css';

interface EdgeTipProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly id: string;
  readonly ask: AskState;
}

export function EdgeTip({ ref, id, ask }: EdgeTipProps) {
  const { t } = useWords();
  const best = bestCard(ask);
  return (
    <div ref={ref} id={id} role="tooltip" className={classes.tip}>
      {best && (
        <>
          <p className={classes.title} lang={best.language}>
            {best.title}
          </p>
          <LikelihoodBadge likelihood={best.likelihood} />
        </>
      )}
      {ask.view.kind === 'abstained' && <p className={classes.title}>{t('nothing.title')}</p>}
      <p className={classes.way}>
        <KeyHint commands={['summon']} label={t('edge.unfold')} />
      </p>
    </div>
  );
}
