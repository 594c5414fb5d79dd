// The field every concern goes into; grows to five lines, then scrolls. The ring and the cursor stay here.
// Knows text and hints, not the search.
import { Textarea } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './ConcernInput.module.css';

interface ConcernInputProps {
  readonly text: string;
  /** More is not taken from a hand: laying out megabytes would hold the window for a minute. */
  readonly longest: number;
  readonly onType: (text: string) => void;
  /** True where what is pasted is taken otherwise. `alone`: nothing else will stand in the field. */
  readonly onPaste: (text: string, alone: boolean) => boolean;
  /** One short sentence below the text. */
  readonly hint: ReactNode;
  /** What Esc or Ctrl Z would do now. */
  readonly way: 'clear' | 'restore' | 'none';
  readonly fieldRef: Ref<HTMLTextAreaElement>;
}

export function ConcernInput({ text, longest, onType, onPaste, hint, way, fieldRef }: ConcernInputProps) {
  const { t } = useWords();
  return (
    <div className={classes.field}>
      <Textarea
        ref={fieldRef}
        variant="unstyled"
        classNames={{ input: classes.text ?? '' }}
        aria-label={t('concern.label')}
        placeholder={t('concern.placeholder')}
        value={text}
        maxLength={longest}
        rows={1}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onType(event.currentTarget.value)}
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          const kept = value.slice(0, selectionStart) + value.slice(selectionEnd);
          const pasted = event.clipboardData.getData('text/plain');
          if (onPaste(pasted, kept.trim() === '')) event.preventDefault();
        }}
      />
      <div className={classes.foot}>
        <span className={classes.hint}>{hint}</span>
        {way !== 'none' && (
          <span className={classes.escape}>
            <Kbd combo={way === 'clear' ? 'esc' : 'ctrl+Z'} />
            <span className={classes.does}>{t(way === 'clear' ? 'concern.clear' : 'concern.undo')}</span>
          </span>
        )}
      </div>
    </div>
  );
}
