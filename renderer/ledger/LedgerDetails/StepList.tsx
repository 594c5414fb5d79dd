// The path a file took, step by step, with what each step made of it; and where it ended.
// Knows steps as values.
import type { LedgerEntry, LedgerStep } from '../../../knowledge/vocabulary/ledger';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import { IconCheck, IconX } from '../../parts/icons';
import { outcomeLook } from '../outcomeLook';
import classes from './LedgerDetails.module.css';

export function StepList({ entry }: { readonly entry: LedgerEntry }) {
  const words = useWords();
  const { steps, outcome } = entry;
  if (steps.length === 0 && outcome !== 'failed') return null;
  const End = outcomeLook[outcome].icon;
  const endsEarly = outcome === 'duplicate' || outcome === 'skipped';
  return (
    <ol className={classes.steps} aria-label={words.t('ledger.path')}>
      {steps.map((step, at) => {
        const isEnd = endsEarly && at === steps.length - 1;
        return (
          <li key={step.name}>
            <i className={classes.dot} data-end={isEnd || undefined} aria-hidden>
              {isEnd ? <End size={12} stroke={2} /> : <IconCheck size={12} stroke={2.4} />}
            </i>
            <span>{words.t(`ledger.step.${step.name}`)}</span>
            <small>{isEnd ? words.t(`outcome.${outcome}`) : amountOf(step, words)}</small>
          </li>
        );
      })}
      {outcome === 'failed' && (
        <li>
          <i className={classes.dot} data-bad aria-hidden>
            <IconX size={12} stroke={2.4} />
          </i>
          <span>{words.t('ledger.stopped')}</span>
        </li>
      )}
    </ol>
  );
}

const counted: Readonly<Record<LedgerStep['name'], WordKey | undefined>> = {
  read: undefined,
  extracted: 'ledger.words',
  recognised: 'ledger.pageCount',
  compared: undefined,
  chunked: 'import.chunks',
  embedded: 'import.chunks',
  searchable: 'import.articles',
};

/** What the step made, else how long it took. */
function amountOf({ name, count, ms }: LedgerStep, words: Translator): string {
  const key = counted[name];
  if (key && count !== undefined) return words.t(key, { n: count });
  if (ms === undefined) return '';
  if (ms < 100) return words.t('ledger.milliseconds', { n: Math.max(1, Math.round(ms)) });
  return words.t('ledger.seconds', { n: words.number(ms / 1000, 1) });
}
