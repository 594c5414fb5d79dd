// State of an article as sign and word, for the line of facts; never by colour alone.
// Knows how an article is kept; nothing where nobody has said so.
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import type { IconPart } from '../ActionButton/ActionButton';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconPencil,
  iconStroke,
} from '../icons';
import classes from './KeptSign.module.css';
import { type KeptLook, keptLook } from './keptLook';

interface KeptSignProps {
  readonly keeping: Keeping | undefined;
  readonly nowMs: number;
}

const keptWords: Readonly<Record<KeptLook, WordKey>> = {
  archived: 'state.archived',
  workInProgress: 'state.workInProgress',
  expired: 'due.expired',
  notYetValid: 'due.notYet',
  reviewDue: 'due.review',
  notValidated: 'state.notValidated',
  valid: 'kept.valid',
};

const icons: Readonly<Record<KeptLook, IconPart>> = {
  archived: IconArchive,
  workInProgress: IconPencil,
  expired: IconAlertTriangle,
  notYetValid: IconClockExclamation,
  reviewDue: IconClockExclamation,
  notValidated: IconCircleDashed,
  valid: IconCircleCheck,
};

export function KeptSign({ keeping, nowMs }: KeptSignProps) {
  const { t } = useWords();
  const look = keptLook(keeping, nowMs);
  if (!look) return null;
  const Icon = icons[look];
  return (
    <span className={classes.sign} data-look={look}>
      <Icon size={14} stroke={iconStroke} aria-hidden />
      {t(keptWords[look])}
    </span>
  );
}
