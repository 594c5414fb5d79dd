// Pairs that say nearly the same, worked off one after the other: both texts, what contradicts, one key to decide.
// Joins bridge and parts.
import { useRef, useState } from 'react';
import {
  type TwinDecision,
  type TwinDesk,
  type TwinPair,
  useTwins,
  useTwinTexts,
} from '../../bridge/useTwins';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { IconAlertTriangle, IconCircleCheck } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PageHead } from '../../parts/PageHead/PageHead';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { placeAtHand, startWork, takeAtHand } from '../workList';
import { PairList } from './PairList';
import { PairView } from './PairView';
import { PairWays } from './PairWays';
import classes from './TwinsPage.module.css';

export function TwinsPage({ go, nowMs }: WorkspacePageProps) {
  const words = useWords();
  const { t } = words;
  const desk = useTwins(() => go({ page: 'twins' }));
  const [work, setWork] = useState(startWork);
  const list = useRef<HTMLDivElement>(null);
  const { value, code } = desk.pairs;
  const pairs = value?.pairs ?? [];
  const ids = pairs.map(({ id }) => id);
  const at = placeAtHand(work, ids);
  const pair = pairs[at];
  const texts = useTwinTexts(pair?.id);
  useDeskCommands({ undoDeed: desk.undo });
  const decide = (decision: TwinDecision, keep?: 'left' | 'right') => {
    if (!pair) return;
    // The next pair takes this one's place, and the keys go on with it.
    setWork({ chosen: undefined, place: at });
    desk.decide(pair, decision, keep);
    list.current?.focus();
  };
  return (
    <div className={classes.page}>
      <PageHead
        title={t('twins.title')}
        text={value && value.total > 0 ? t('twins.left.count', { n: value.total }) : t('twins.line')}
      />
      {code && <Notice icon={IconAlertTriangle} tone="bad" title={words.error(code)} />}
      <div className={classes.sides} data-done={!pair || undefined}>
        {pair && (
          <PairList
            listRef={list}
            pairs={pairs}
            at={at}
            onMove={(place) => setWork(takeAtHand(ids, place))}
            onDecide={decide}
          />
        )}
        <div className={classes.view}>
          {!value && !code && <Loading inset />}
          {value && !pair && (
            <Notice icon={IconCircleCheck} title={t('twins.none')} text={t('twins.noneHint')} />
          )}
          {pair && (
            <PairView
              key={pair.id}
              pair={pair}
              texts={texts}
              nowMs={nowMs}
              onOpen={(articleId) => go({ page: 'articles', articleId })}
            />
          )}
          {/* Above the ways to decide: the next pair's keys stay in sight. */}
          <TwinNote desk={desk} />
          {pair && <PairWays onDecide={decide} />}
        </div>
      </div>
    </div>
  );
}

function TwinNote({ desk: { deed, code, undo } }: { readonly desk: TwinDesk }) {
  const { t, error } = useWords();
  if (code) return <UndoBar bad sentence={error(code)} />;
  if (!deed) return <UndoBar sentence={undefined} />;
  const done = t(`twins.was.${deed.decision}`, { title: titleOf(deed.pair) });
  return <UndoBar sentence={deed.undone ? t('undo.undone') : done} onUndo={undo} />;
}

/** A pair is spoken of by its left title. */
function titleOf({ left }: TwinPair): string {
  return left.title;
}
