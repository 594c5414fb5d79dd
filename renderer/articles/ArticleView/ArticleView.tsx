// An article for its keepers: the text as agents read it, and beside it everything that is kept about it.
// Knows values and callbacks; loading and changing are the bridge's.
import type { ReactNode } from 'react';
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import type { ArticleLinks } from '../../article/ArticleBody/passagePlace';
import { readingMinutes } from '../../article/readingMinutes';
import type { EditedArticle } from '../../bridge/useArticleDesk';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ArticleFacts } from '../../parts/ArticleFacts/ArticleFacts';
import { IconArrowLeft, IconHistory, IconPencil } from '../../parts/icons';
import { StateSign } from '../../parts/StateSign/StateSign';
import { DueSign } from '../DueSign/DueSign';
import classes from './ArticleView.module.css';

interface ArticleViewProps {
  readonly edited: EditedArticle;
  readonly nowMs: number;
  readonly links: ArticleLinks;
  /** Where "back" leads. */
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
  /** Above the text: a conflict with its source. */
  readonly before?: ReactNode;
  /** On the right: what is kept about it. */
  readonly children: ReactNode;
}

export function ArticleView(props: ArticleViewProps) {
  const { edited, nowMs, links, backLabel, onBack, onEdit, onHistory, before, children } = props;
  const { t } = useWords();
  const { article } = edited;
  const keeping: Keeping = edited.keeping;
  return (
    <div className={classes.view}>
      <header className={classes.head}>
        <ActionButton look="ghost" icon={IconArrowLeft} label={backLabel} combo="esc" onAct={onBack} />
        <span className={classes.grow} />
        <ActionButton
          icon={IconHistory}
          label={t('article.history')}
          command="articleHistory"
          onAct={onHistory}
        />
        <ActionButton
          look="main"
          icon={IconPencil}
          label={t('articles.edit')}
          command="editArticle"
          onAct={onEdit}
        />
      </header>
      <div className={classes.sides}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section className={classes.text} tabIndex={0} aria-label={article.title}>
          <div className={classes.sheet}>
            {before}
            <h2 tabIndex={-1} data-autofocus lang={article.language}>
              {article.title}
            </h2>
            <div className={classes.signs}>
              <StateSign state={keeping.state} />
              <DueSign keeping={keeping} nowMs={nowMs} />
              <ArticleFacts {...article} nowMs={nowMs} withSource minutes={readingMinutes(article.text)} />
            </div>
            <ArticleBody article={article} passages={[]} current={-1} passageLabel={null} links={links} />
          </div>
        </section>
        {children}
      </div>
    </div>
  );
}
