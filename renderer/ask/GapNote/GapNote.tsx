// Below the steps: whether this gap is known already, and the words that would be stored before they are.
// Knows gaps as values, not how they are kept.
import type { ReactNode } from 'react';
import type { GapView } from '../../bridge/useGap';
import { useWords } from '../../i18n/WordsContext';
import { IconAlertTriangle, IconInfoCircle, iconStroke } from '../../parts/icons';
import classes from './GapNote.module.css';

interface GapNoteProps {
  readonly gap: GapView;
  readonly nowMs: number;
}

/** Longer concerns are cut with an ellipsis; the whole stands in the list of gaps. */
const charactersShown = 90;

export function GapNote({ gap, nowMs }: GapNoteProps) {
  const words = useWords();
  const { preview, similar, failure } = gap;
  const [nearest] = similar;
  const latestMs = Math.max(...similar.map(({ atMs }) => atMs));
  return (
    <div role="status">
      {preview && (
        <section className={classes.preview} aria-label={words.t('gap.preview')}>
          <h4>{words.t('gap.preview')}</h4>
          <blockquote translate="no">{preview.text}</blockquote>
          <p>
            {preview.masked > 0 ? words.t('gap.masked', { n: preview.masked }) : words.t('gap.maskedNone')}
          </p>
        </section>
      )}
      {failure && (
        <Line icon={<IconAlertTriangle size={15} stroke={iconStroke} aria-hidden />}>
          {words.error(failure)}
        </Line>
      )}
      {nearest && !preview && (
        <Line icon={<IconInfoCircle size={15} stroke={iconStroke} aria-hidden />}>
          {words.t('gap.similar', {
            n: similar.length,
            when: words.ago(latestMs, nowMs),
            text: shortened(nearest.maskedText),
          })}
        </Line>
      )}
    </div>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: string }) {
  return (
    <p className={classes.line}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > charactersShown ? `${line.slice(0, charactersShown).trimEnd()} …` : line;
}
