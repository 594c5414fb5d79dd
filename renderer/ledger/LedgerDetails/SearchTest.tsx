// The proof that an article is found: concerns that would bring it up, with place and likelihood.
// Asks when it is pressed; measures nothing itself.
import { useState } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import { searchTest, type TestedConcern } from '../../bridge/ledgerCalls';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconTargetArrow } from '../../parts/icons';
import classes from './LedgerDetails.module.css';

interface Trial {
  readonly busy: boolean;
  readonly concerns?: readonly TestedConcern[];
  readonly failure?: ErrorCode;
}

export function SearchTest({ articleId }: { readonly articleId: string }) {
  const words = useWords();
  const { t } = words;
  const [{ busy, concerns, failure }, setTrial] = useState<Trial>({ busy: false });
  const test = async () => {
    setTrial({ busy: true });
    const outcome = await searchTest({ articleId });
    setTrial({ busy: false, ...(outcome.ok ? { concerns: outcome.value } : { failure: outcome.code }) });
  };
  return (
    <>
      <ActionButton
        wide
        icon={IconTargetArrow}
        label={t(busy ? 'ledger.trying' : 'ledger.tryOut')}
        disabled={busy}
        onAct={() => void test()}
      />
      <div role="status">
        {failure && <p className={classes.failure}>{words.error(failure)}</p>}
        {concerns && (
          <>
            <p className={classes.quiet}>{t('ledger.tryOutHint')}</p>
            <ul className={classes.tested}>
              {concerns.map(({ text, rank, likelihood }) => (
                <li key={text}>
                  <q translate="no">{text}</q>
                  <span data-found={rank !== undefined || undefined}>
                    {rank === undefined ? t('ledger.notFound') : t('ledger.rank', { n: rank })}
                    {likelihood !== undefined && ` · ${words.percent(likelihood)}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
