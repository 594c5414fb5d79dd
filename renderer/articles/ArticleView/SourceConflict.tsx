// The source of an article kept here has changed: both sides, and which one is to stand.
// Knows both sides; what a choice does is the bridge's.
import { type ReactNode, useState } from 'react';
import type { EditedArticle } from '../../bridge/useArticleDesk';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { SideBySide } from '../../parts/SideBySide/SideBySide';
import { comparedSides } from '../comparedSides';
import classes from './ArticleView.module.css';

interface SourceConflictProps {
  readonly edited: EditedArticle;
  readonly nowMs: number;
  readonly onChoose: (master: 'source' | 'here') => void;
}

export function SourceConflict({ edited, nowMs, onChoose }: SourceConflictProps): ReactNode {
  const words = useWords();
  const { t, ago } = words;
  const [open, setOpen] = useState(false);
  const { conflict, markdown, article, keeping } = edited;
  if (!conflict) return null;
  const { title, source } = conflict;
  const sides = comparedSides(
    { title, markdown: source, keeping: conflict.keeping },
    { title: article.title, markdown, keeping },
    words,
  );
  return (
    <section className={classes.conflict} aria-label={t('article.source')}>
      <b>{t('article.sourceChanged', { when: ago(conflict.changedAtMs, nowMs) })}</b>
      <p>{t('article.sourceChangedHint')}</p>
      {open && (
        <SideBySide
          {...sides}
          leftHead={t('article.sourceSide')}
          rightHead={t('article.hereSide')}
          language={article.language}
        />
      )}
      <div className={classes.ways}>
        {!open && <ActionButton look="main" label={t('article.compare')} onAct={() => setOpen(true)} />}
        <ActionButton label={t('article.takeSource')} onAct={() => onChoose('source')} />
        <ActionButton label={t('article.keepHere')} onAct={() => onChoose('here')} />
      </div>
    </section>
  );
}
