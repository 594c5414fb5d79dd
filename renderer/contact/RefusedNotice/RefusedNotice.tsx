// Says that the interface for other programs has turned somebody away: how often, and why.
// Knows counts, not who called; the settings have the rest.
import { useWords } from '../../i18n/WordsContext';
import { IconShieldLock } from '../../parts/icons';
import { ShelfNote } from '../../parts/ShelfNote/ShelfNote';

/** Calls without the valid token, and from pages that are not allowed. */
export interface RefusedCalls {
  readonly token: number;
  readonly origin: number;
}

interface RefusedNoticeProps {
  readonly refused: RefusedCalls;
  readonly onLook: () => void;
  readonly onLeave: () => void;
}

export function RefusedNotice({ refused, onLook, onLeave }: RefusedNoticeProps) {
  const { t } = useWords();
  const reasons = (['token', 'origin'] as const).filter((reason) => refused[reason] > 0);
  return (
    <ShelfNote
      icon={IconShieldLock}
      title={t('refused.title')}
      way={{ label: t('refused.look'), onAct: onLook }}
      leave={{ label: t('refused.leave'), onAct: onLeave }}
    >
      <span>{reasons.map((reason) => t(`refused.${reason}`, { n: refused[reason] })).join(', ')}</span>
    </ShelfNote>
  );
}
