// Entries to work off: the one at hand is open and shows its ways; arrow keys move, ↵ opens the article.
// A plain list of which one is current; letters act while it has the focus.
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconClockExclamation, IconFlag, iconStroke } from '../../parts/icons';
import { useHeadsFocus } from '../../parts/useHeadsFocus';
import { stepRow } from '../../parts/VirtualTable/stepRow';
import classes from './ReviewPage.module.css';
import type { WorkEntry, WorkWay } from './workEntries';

interface WorkEntryListProps {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly entries: readonly WorkEntry[];
  readonly at: number;
  readonly onMove: (place: number) => void;
  readonly onOpen: (id: ArticleId) => void;
  readonly onAct: (act: WorkWay['act']) => void;
}

export function WorkEntryList({ listRef, entries, at, onMove, onOpen, onAct }: WorkEntryListProps) {
  const { t } = useWords();
  useEffect(() => {
    listRef.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
  }, [at, listRef]);
  useHeadsFocus(() => listRef.current, true);
  const ways = entries[at]?.ways ?? [];
  const onLetter = useDeskCommands(
    Object.fromEntries(ways.map(({ command, act }) => [command, () => onAct(act)])),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (onLetter(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const entry = entries[at];
    const next = stepRow(event.key, at, entries.length, 6);
    const onList = event.target === event.currentTarget;
    if (next !== undefined) onMove(next);
    else if (event.key === 'Enter' && onList && entry) onOpen(entry.articleId);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={listRef}
      className={classes.entries}
      aria-label={t('review.kinds')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys for its entries
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its entries
        <li key={entry.id} aria-current={index === at || undefined} onClick={() => onMove(index)}>
          <Entry entry={entry} open={index === at} onOpen={() => onOpen(entry.articleId)} onAct={onAct} />
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: WorkEntry;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onAct: WorkEntryListProps['onAct'];
}

function Entry({ entry, open, onOpen, onAct }: EntryProps) {
  const { t } = useWords();
  const { title, language, reasons, urgent, when, note, ways } = entry;
  const Sign = note === undefined ? IconClockExclamation : IconFlag;
  return (
    <>
      <h2 lang={language}>{title}</h2>
      <p className={classes.why}>
        <span data-urgent={urgent || undefined}>
          <Sign size={15} stroke={iconStroke} aria-hidden />
          {reasons.join(' · ')}
        </span>
        <span>{when}</span>
      </p>
      {note && <blockquote translate="no">{note}</blockquote>}
      {open && (
        <div className={classes.ways}>
          <ActionButton look="main" label={t('review.open')} combo="enter" onAct={onOpen} />
          {ways.map(({ label, command, act }) => (
            <ActionButton key={command} label={label} command={command} onAct={() => onAct(act)} />
          ))}
        </div>
      )}
    </>
  );
}
