// Colour and short label of a likelihood step, as on the cards.
// Pure; colours live in tokens.css.
import type { Translator } from '../i18n/t';

interface Step {
  readonly from: number;
  readonly to: number;
}

/** The fill of the word the step belongs to. */
export function stepColour({ from }: Step): string {
  if (from >= 80) return 'var(--lk4)';
  if (from >= 60) return 'var(--lk3)';
  return from >= 35 ? 'var(--lk2)' : 'var(--lk1)';
}

/** "35–47", "ab 90", "unter 35" */
export function stepLabel({ from, to }: Step, { t }: Translator): string {
  if (from === 0) return t('histogram.below');
  return to === 100 ? t('histogram.from90') : `${from}–${to}`;
}
