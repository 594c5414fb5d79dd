// The concerns of one text or conversation, each with cards of its own; one is shown.
// Knows names and numbers, not cards.
import { memo } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './ConcernTabs.module.css';

interface ConcernTabsProps {
  readonly concerns: readonly { readonly no: number; readonly text: string }[];
  /** 0: none, the whole text is asked. */
  readonly chosen: number;
  readonly onChoose: (no: number) => void;
}

/** Words of a concern that tell it from the others. */
const nameLength = 80;

export const ConcernTabs = memo(function ConcernTabs({ concerns, chosen, onChoose }: ConcernTabsProps) {
  const { t } = useWords();
  return (
    <nav className={classes.tabs} aria-label={t('recap.concerns')}>
      {concerns.map(({ no, text }) => (
        <button
          key={no}
          type="button"
          className={classes.tab}
          aria-current={no === chosen}
          title={text}
          onMouseDown={keepFocus}
          onClick={() => onChoose(no)}
        >
          <b>{no}</b>
          <span>{shortName(text) || t('recap.concern', { n: no })}</span>
        </button>
      ))}
      <span className={classes.key} aria-hidden>
        <Kbd command="nextConcern" />
      </span>
    </nav>
  );
});

/** The beginning of a concern, cut at a word. */
function shortName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= nameLength) return line;
  return `${line.slice(0, nameLength).replace(/\s+\S*$/, '')} …`;
}
