// The learned page: every article with what was learned of it, or one article's ratings; all of it can be taken back.
// Knows the view and its actions, not who carries them out.
import { useEffect, useRef } from 'react';
import type { LearningView } from '../../bridge/useLearning';
import { useWords } from '../../i18n/WordsContext';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { DeedNote } from '../DeedNote/DeedNote';
import { LearnedArticle } from '../LearnedArticle/LearnedArticle';
import { LearnedList } from '../LearnedList/LearnedList';
import { LearningTools } from '../LearningTools/LearningTools';
import type { OpenedArticle } from '../openedArticle';
import classes from './LearnedPanel.module.css';

interface LearnedPanelProps {
  readonly view: LearningView;
  readonly article: OpenedArticle | undefined;
  /** The present concern, which may be one to forget. */
  readonly concern: string;
  readonly nowMs: number;
  readonly onOpen: (article: OpenedArticle) => void;
  readonly onOverview: () => void;
}

export function LearnedPanel(props: LearnedPanelProps) {
  const { view, article, concern, nowMs, onOpen, onOverview } = props;
  const { t } = useWords();
  const self = useRef<HTMLDivElement>(null);
  const shown = article?.articleId;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    // What was pressed is gone with its page: the focus goes to the heading of the next one.
    self.current?.querySelector('h2')?.focus();
  }, [shown]);
  return (
    <div ref={self} className={classes.panel}>
      <PanelTitle>{article ? <span translate="no">{article.title}</span> : t('learned.title')}</PanelTitle>
      <DeedNote deed={view.deed} onBringBack={view.bringBack} />
      {article ? (
        <LearnedArticle outcomes={view.outcomes} onUndo={(id) => view.undo([id])} onBack={onOverview} />
      ) : (
        <>
          <LearnedList overview={view.overview} nowMs={nowMs} onOpen={onOpen} onMore={view.more} />
          <LearningTools view={view} concern={concern} nowMs={nowMs} />
        </>
      )}
    </div>
  );
}
