// An outcome as sign, word and colour.
// Knows looks only.
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import { useWords } from '../i18n/WordsContext';
import { Sign } from '../parts/Sign/Sign';
import { outcomeLook } from './outcomeLook';

export function OutcomeSign({ outcome, pill }: { readonly outcome: SourceOutcome; readonly pill?: boolean }) {
  const { t } = useWords();
  const { icon, tone } = outcomeLook[outcome];
  return <Sign icon={icon} tone={tone} words={t(`outcome.${outcome}`)} pill={pill} />;
}
