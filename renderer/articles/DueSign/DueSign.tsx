// Whether an article's time is up: expired, to be checked, or not valid yet; sign and word.
// Knows dates, not who keeps them.
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import { useWords } from '../../i18n/WordsContext';
import { IconClockExclamation, iconStroke } from '../../parts/icons';
import classes from './DueSign.module.css';

interface DueSignProps {
  readonly keeping: Keeping;
  readonly nowMs: number;
}

export function DueSign({ keeping, nowMs }: DueSignProps) {
  const { t } = useWords();
  const word = dueWord(keeping, nowMs);
  if (!word) return null;
  return (
    <span className={classes.due}>
      <IconClockExclamation size={14} stroke={iconStroke} aria-hidden />
      {t(word)}
    </span>
  );
}

/** What is up first; undefined: nothing. */
function dueWord({ validFromMs, validUntilMs, reviewDueMs }: Keeping, nowMs: number) {
  if (validUntilMs !== undefined && validUntilMs < nowMs) return 'due.expired' as const;
  if (validFromMs !== undefined && validFromMs > nowMs) return 'due.notYet' as const;
  return reviewDueMs !== undefined && reviewDueMs < nowMs ? ('due.review' as const) : undefined;
}
