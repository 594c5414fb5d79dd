// What is to be checked: reports from agents, and articles whose time has come, worked off key by key.
// Joins bridge, state and parts.
import { useRef, useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { type ReviewDesk, useReview } from '../../bridge/useReview';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { FilterTabs } from '../../parts/FilterTabs/FilterTabs';
import { IconAlertTriangle, IconCircleCheck } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PageHead } from '../../parts/PageHead/PageHead';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { placeAtHand, startWork, takeAtHand } from '../workList';
import classes from './ReviewPage.module.css';
import { WorkEntryList } from './WorkEntryList';
import { staleEntry, taskEntry, type WorkEntry } from './workEntries';

type Kind = 'tasks' | 'stale';

export function ReviewPage({ go, nowMs }: WorkspacePageProps) {
  const words = useWords();
  const { t } = words;
  const desk = useReview(() => go({ page: 'review' }));
  const { tasks, stale } = desk;
  // Reports come first; where there are none, the page opens at the articles.
  const [asked, setAsked] = useState<Kind>();
  const kind = asked ?? (tasks.value?.length === 0 ? 'stale' : 'tasks');
  useDeskCommands({ undoDeed: desk.undo });
  const open = (articleId: ArticleId) => go({ page: 'articles', articleId });
  const entries =
    kind === 'tasks'
      ? tasks.value?.map((task) => taskEntry(task, desk, words, nowMs))
      : stale.value?.map((each) => staleEntry(each, desk, words, nowMs));
  const code = kind === 'tasks' ? tasks.code : stale.code;
  return (
    <div className={classes.page}>
      <PageHead
        title={t('review.title')}
        text={t('review.line')}
        below={
          <FilterTabs
            label={t('review.kinds')}
            chosen={kind}
            onChoose={setAsked}
            tabs={[
              { value: 'tasks', label: t('review.tasks'), ...(tasks.value && { count: tasks.value.length }) },
              { value: 'stale', label: t('review.stale'), ...(stale.value && { count: stale.value.length }) },
            ]}
          />
        }
      />
      {code && <Notice icon={IconAlertTriangle} tone="bad" title={words.error(code)} />}
      {!entries && !code && <Loading inset />}
      {entries?.length === 0 && <Nothing kind={kind} />}
      {entries && entries.length > 0 && <Work key={kind} entries={entries} onOpen={open} />}
      <ReviewNote desk={desk} />
    </div>
  );
}

function Nothing({ kind }: { readonly kind: Kind }) {
  const { t } = useWords();
  return kind === 'tasks' ? (
    <Notice icon={IconCircleCheck} title={t('review.noTasks')} text={t('review.noTasksHint')} />
  ) : (
    <Notice icon={IconCircleCheck} title={t('review.noStale')} text={t('review.noStaleHint')} />
  );
}

interface WorkProps {
  readonly entries: readonly WorkEntry[];
  readonly onOpen: (id: ArticleId) => void;
}

function Work({ entries, onOpen }: WorkProps) {
  const [work, setWork] = useState(startWork);
  const list = useRef<HTMLUListElement>(null);
  const ids = entries.map(({ id }) => id);
  const at = placeAtHand(work, ids);
  return (
    <WorkEntryList
      listRef={list}
      entries={entries}
      at={at}
      onMove={(place) => setWork(takeAtHand(ids, place))}
      onOpen={onOpen}
      onAct={(act) => {
        // The next entry takes this one's place, and the keys go on with it.
        setWork({ chosen: undefined, place: at });
        act();
        list.current?.focus();
      }}
    />
  );
}

function ReviewNote({ desk: { deed, code, undo } }: { readonly desk: ReviewDesk }) {
  const { t, error } = useWords();
  if (code) return <UndoBar bad sentence={error(code)} />;
  if (!deed) return <UndoBar sentence={undefined} />;
  const done = t(`review.was.${deed.kind}`, { title: deed.title });
  return <UndoBar sentence={deed.undone ? t('undo.undone') : done} onUndo={undo} />;
}
