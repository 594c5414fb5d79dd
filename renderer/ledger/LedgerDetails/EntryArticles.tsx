// The articles that came out of a source: their titles, the text beside the source, and what would find them.
// Asks for the first few; the rest are counted.
import { useEffect, useState } from 'react';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { readArticle } from '../../bridge/ledgerCalls';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconLayoutColumns, IconTable } from '../../parts/icons';
import { ArticleBeside } from './ArticleBeside';
import classes from './LedgerDetails.module.css';
import { SearchTest } from './SearchTest';
import { SourceArticlesDialog } from './SourceArticlesDialog';

/** Titles shown; a spreadsheet may have made hundreds. */
const shownArticles = 4;

interface EntryArticlesProps {
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
  readonly nowMs: number;
}

export function EntryArticles({ entry, go, nowMs }: EntryArticlesProps) {
  const { t } = useWords();
  const articles = useArticles(entry);
  const [beside, setBeside] = useState(false);
  const [listing, setListing] = useState(false);
  const count = entry.articleCount ?? entry.articleIds.length;
  const more = count - Math.min(shownArticles, entry.articleIds.length);
  const { copies = 0 } = entry;
  const [first] = articles;
  return (
    <section className={classes.articles} aria-label={t('ledger.articles')}>
      <h3>{t('ledger.articles')}</h3>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              className={classes.link}
              title={t('ledger.openArticle')}
              lang={article.language}
              onClick={() => go({ page: 'articles', articleId: article.id })}
            >
              {article.title}
            </button>
          </li>
        ))}
        {more > 0 && <li className={classes.quiet}>{t('ledger.moreArticles', { n: more })}</li>}
      </ul>
      {copies > 0 && <p className={classes.quiet}>{t('ledger.copiesLeftOut', { n: copies })}</p>}
      {count + copies > 1 && (
        <>
          <ActionButton
            wide
            icon={IconTable}
            label={t('ledger.everyArticle', { n: count + copies })}
            onAct={() => setListing(true)}
          />
          <SourceArticlesDialog opened={listing} entry={entry} go={go} onClose={() => setListing(false)} />
        </>
      )}
      {first && (
        <>
          <ActionButton
            wide
            icon={IconLayoutColumns}
            label={t('ledger.beside')}
            onAct={() => setBeside(true)}
          />
          <SearchTest articleId={first.id} />
          <ArticleBeside
            opened={beside}
            entry={entry}
            articles={articles}
            go={go}
            nowMs={nowMs}
            onClose={() => setBeside(false)}
          />
        </>
      )}
    </section>
  );
}

/** Those that are still in the base. */
function useArticles({ articleIds }: LedgerEntry): readonly Article[] {
  const [articles, setArticles] = useState<readonly Article[]>([]);
  const wanted = articleIds.slice(0, shownArticles).join('\n');
  useEffect(() => {
    let current = true;
    const ids = [...new Set(wanted.split('\n').filter(Boolean))];
    void Promise.all(ids.map(readArticle)).then((replies) => {
      if (current) setArticles(replies.flatMap((reply) => (reply.ok ? [reply.value] : [])));
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return articles;
}
