// Sign and colour of each outcome: the same in bar, filter, table and details.
// Knows looks; the words are i18n's.
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleMinus,
  IconCopy,
  IconEqual,
  IconRefresh,
} from '../parts/icons';
import type { SignLook } from '../parts/Sign/Sign';

interface OutcomeLook extends SignLook {
  /** Fill of bar and square. */
  readonly fill: string;
}

export const outcomeLook: Readonly<Record<SourceOutcome, OutcomeLook>> = {
  added: { icon: IconCircleCheck, tone: 'ok', fill: 'var(--lk4)' },
  updated: { icon: IconRefresh, tone: 'news', fill: 'var(--accent)' },
  unchanged: { icon: IconEqual, fill: 'var(--lk3)' },
  duplicate: { icon: IconCopy, fill: 'var(--lk2)' },
  skipped: { icon: IconCircleMinus, fill: 'var(--ctl)' },
  removed: { icon: IconArchive, tone: 'due', fill: 'var(--due-line)' },
  failed: { icon: IconAlertTriangle, tone: 'bad', fill: 'var(--bad-line)' },
};
