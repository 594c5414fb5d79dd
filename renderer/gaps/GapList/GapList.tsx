// The bundles of unanswered concerns, the most frequent first; the chosen one shows its wordings and what to do.
// Keys act while the list has the focus; deeds are handed on.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { GapCluster, GapDesk } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { useHeadsFocus } from '../../parts/useHeadsFocus';
import { fewConcerns, type GapsAction, type ShownClusters } from '../gapsState';
import { GapEntry } from './GapEntry';
import classes from './GapList.module.css';

interface GapListProps {
  readonly clusters: ShownClusters;
  readonly open: GapCluster | undefined;
  readonly desk: GapDesk;
  readonly dispatch: (action: GapsAction) => void;
  readonly onDraft: (cluster: GapCluster) => void;
}

export function GapList({ clusters, open, desk, dispatch, onDraft }: GapListProps) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { shown, few, hidden } = clusters;
  const openId = open?.id;
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[data-open]');
    // Once for each that is opened, not whenever the page is drawn anew: the list may have been scrolled since.
    if (openId !== undefined) chosen?.scrollIntoView?.({ block: 'nearest' });
  }, [openId]);
  useHeadsFocus(() => list.current?.querySelector<HTMLElement>('[data-open] button'), open !== undefined);
  const onLetter = useDeskCommands({
    assignGap: open && (() => dispatch({ kind: 'picking', picking: true })),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (onLetter(event)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      dispatch({ kind: 'moved', by, shown: shown.map(({ id }) => id) });
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-open] button')?.focus());
      return;
    }
    const onHead = (event.target as HTMLElement).hasAttribute('aria-expanded');
    if (!open || open.wordings.length === 0 || event.key !== 'Enter' || !onHead) return;
    onDraft(open);
    event.preventDefault();
  };
  return (
    <div className={classes.scroll}>
      <ul ref={list} className={classes.list} aria-label={t('gaps.title')} onKeyDown={onKeyDown}>
        {shown.map((cluster) => (
          <GapEntry
            key={cluster.id}
            cluster={cluster}
            open={cluster.id === open?.id}
            desk={desk}
            onChoose={() => dispatch({ kind: 'chose', id: cluster.id })}
            onDraft={() => onDraft(cluster)}
            onAssign={() => dispatch({ kind: 'picking', picking: true })}
          />
        ))}
      </ul>
      {few + hidden > 0 && (
        <button type="button" className={classes.more} onClick={() => dispatch({ kind: 'showedAll' })}>
          {few > 0 && t('gaps.few', { n: few, least: fewConcerns })}
          {few > 0 && hidden > 0 && ' · '}
          {hidden > 0 && t('gaps.hiddenCount', { n: hidden })}
        </button>
      )}
    </div>
  );
}
