// Above the title: why an article should not be relied on as it stands. Nothing where it may.
// Knows how an article is kept, not why.
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import { useWords } from '../../i18n/WordsContext';
import { IconAlertTriangle, iconStroke } from '../../parts/icons';
import { keptLook } from '../../parts/KeptSign/keptLook';
import classes from './KeptBand.module.css';

interface KeptBandProps {
  readonly keeping: Keeping | undefined;
  readonly nowMs: number;
}

export function KeptBand({ keeping, nowMs }: KeptBandProps) {
  const words = useWords();
  const look = keptLook(keeping, nowMs);
  if (!keeping || !look || look === 'valid' || look === 'notValidated') return null;
  const atMs = {
    expired: keeping.validUntilMs,
    reviewDue: keeping.reviewDueMs,
    notYetValid: keeping.validFromMs,
  };
  const day = atMs[look as keyof typeof atMs];
  return (
    <p className={classes.band} role="note">
      <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
      {words.t(`kept.band.${look}`, { when: day === undefined ? '' : words.day(day) })}
    </p>
  );
}
