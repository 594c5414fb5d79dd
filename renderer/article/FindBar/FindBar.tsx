// A slim line over an open article: a word, how often it stands there, and the way from place to place.
// Knows a find, not the article.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconChevronDown, IconChevronUp, IconSearch, IconX, iconStroke } from '../../parts/icons';
import classes from './FindBar.module.css';
import type { FindView } from './useFind';

interface FindBarProps {
  readonly find: FindView;
  /** Counts how often the key was pressed: each leads back into the field. */
  readonly asked: number;
  readonly onClose: () => void;
}

export function FindBar({ find, asked, onClose }: FindBarProps) {
  const { t } = useWords();
  const { word, at, total, setWord, step } = find;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press of the key leads back to the word
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is a word to find, no command; its own key leads back here.
    const main = event.ctrlKey || event.metaKey;
    if (!main || /^[acvxz]$/i.test(event.key)) event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className={classes.bar}>
      <IconSearch size={15} stroke={iconStroke} aria-hidden />
      <label htmlFor={id} className="visuallyHidden">
        {t('find.label')}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={word}
        placeholder={t('find.label')}
        onChange={(event) => setWord(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count} role="status">
        {word.trim() !== '' && (total > 0 ? t('find.count', { n: at + 1, total }) : t('find.none'))}
      </span>
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconChevronUp}
        label={t('find.before')}
        combo="shift+enter"
        disabled={total === 0}
        onAct={() => step(-1)}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconChevronDown}
        label={t('find.next')}
        combo="enter"
        disabled={total === 0}
        onAct={() => step(1)}
      />
      <ActionButton look="ghost" iconOnly icon={IconX} label={t('find.close')} combo="esc" onAct={onClose} />
    </search>
  );
}
