// The article's side: its text as it is stored, of a duplicate the article it equals; else why there is none.
// Links within the text lead out of the app or nowhere here.
import { useState } from 'react';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import { openExternal } from '../../bridge/shellActions';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField } from '../../parts/Field/Field';
import { IconArrowRight } from '../../parts/icons';
import { Happened, isTakenBack } from '../LedgerDetails/Happened';
import { OutcomeSign } from '../OutcomeSign';
import { isWeb } from '../sourcePlace';
import { useEntryArticles } from '../useEntryArticles';
import classes from './SourceBeside.module.css';

interface ArticleSideProps {
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
}

/** In the choice; a spreadsheet may have made thousands. */
const offeredArticles = 50;

export function ArticleSide({ entry, go }: ArticleSideProps) {
  const { t } = useWords();
  const articles = useEntryArticles(shownIds(entry), offeredArticles);
  const [chosen, setChosen] = useState('');
  const article = articles?.find(({ id }) => id === chosen) ?? articles?.[0];
  const open = (articleId: Article['id']) => go({ page: 'articles', articleId });
  return (
    <section className={classes.side} aria-label={t('ledger.article')}>
      <header className={classes.sideHead}>
        <h3 lang={article?.language}>
          {article?.title ?? t(articles ? 'ledger.noArticle' : 'ledger.article')}
        </h3>
        {article && (
          <ActionButton
            look="ghost"
            icon={IconArrowRight}
            label={t('ledger.openArticle')}
            onAct={() => open(article.id)}
          />
        )}
      </header>
      {articles && articles.length > 1 && (
        <ChoiceField
          label={t('ledger.article')}
          bare
          value={article?.id ?? ''}
          choices={articles.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={setChosen}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={classes.view} aria-label={article?.title ?? t('ledger.noArticle')} tabIndex={0}>
        {(entry.outcome === 'duplicate' || (articles && !article)) && (
          <div className={classes.reason}>
            <OutcomeSign outcome={entry.outcome} pill />
            <Happened entry={entry} go={go} />
          </div>
        )}
        {article && (
          <ArticleBody
            article={article}
            passages={[]}
            current={-1}
            passageLabel={null}
            links={{ titleOf: (href) => (isWeb(href) ? href : undefined), onLink: openExternal }}
          />
        )}
      </section>
    </section>
  );
}

/** Of a duplicate the article that says the same; of one that was taken back nothing is left. */
function shownIds(entry: LedgerEntry): LedgerEntry['articleIds'] {
  if (isTakenBack(entry)) return [];
  return entry.outcome === 'duplicate' && entry.twin ? [entry.twin.articleId] : entry.articleIds;
}
