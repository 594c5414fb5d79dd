// The open pairs, the most alike first; keys decide on the one at hand while the list has the focus.
// A listbox; knows pairs and decisions.
import { type RefObject, useEffect, useId } from 'react';
import type { TwinDecision, TwinPair } from '../../bridge/useTwins';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { IconAlertTriangle, iconStroke } from '../../parts/icons';
import { useHeadsFocus } from '../../parts/useHeadsFocus';
import { stepRow } from '../../parts/VirtualTable/stepRow';
import classes from './TwinsPage.module.css';

interface PairListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly pairs: readonly TwinPair[];
  readonly at: number;
  readonly onMove: (place: number) => void;
  readonly onDecide: (decision: TwinDecision, keep?: 'left' | 'right') => void;
}

export function PairList({ listRef, pairs, at, onMove, onDecide }: PairListProps) {
  const { t, percent } = useWords();
  const id = useId();
  const onLetter = useDeskCommands({
    mergeLeft: () => onDecide('merged', 'left'),
    mergeRight: () => onDecide('merged', 'right'),
    linkPair: () => onDecide('linked'),
    keepPair: () => onDecide('kept'),
  });
  useHeadsFocus(() => listRef.current, true);
  useEffect(() => {
    listRef.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
  }, [at, listRef]);
  return (
    <div
      ref={listRef}
      className={classes.pairs}
      role="listbox"
      tabIndex={0}
      aria-label={t('twins.list')}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={(event) => {
        if (onLetter(event) || event.ctrlKey || event.altKey || event.metaKey) return;
        const next = stepRow(event.key, at, pairs.length, 6);
        if (next === undefined) return;
        event.preventDefault();
        onMove(next);
      }}
    >
      {pairs.map((pair, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its entries
        <div
          key={pair.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onClick={() => onMove(index)}
        >
          <b lang={pair.left.language}>{pair.left.title}</b>
          <SecondLine pair={pair} />
          <small>
            {t('twins.share', { percent: percent(pair.share) })}
            {pair.contradictions.length > 0 && (
              <em>
                <IconAlertTriangle size={13} stroke={iconStroke} aria-hidden />
                {t('twins.contradictions', { n: pair.contradictions.length })}
              </em>
            )}
          </small>
        </div>
      ))}
    </div>
  );
}

/** The right one's title; where both have the same, the files that tell them apart. */
function SecondLine({ pair: { left, right } }: { readonly pair: TwinPair }) {
  return left.title === right.title ? (
    <span translate="no">
      {sourceName(left.source)} · {sourceName(right.source)}
    </span>
  ) : (
    <span lang={right.language}>{right.title}</span>
  );
}
