// The articles that came out of a source: their titles, and what would find them.
// Asks for the first few; the rest are counted.
import { useState } from 'react';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconTable } from '../../parts/icons';
import { useEntryArticles } from '../useEntryArticles';
import classes from './LedgerDetails.module.css';
import { SearchTest } from './SearchTest';
import { SourceArticlesDialog } from './SourceArticlesDialog';

/** Titles shown; a spreadsheet may have made hundreds. */
const shownArticles = 4;

interface EntryArticlesProps {
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
}

export function EntryArticles({ entry, go }: EntryArticlesProps) {
  const { t } = useWords();
  const articles = useEntryArticles(entry.articleIds, shownArticles) ?? [];
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
      {first && <SearchTest articleId={first.id} />}
    </section>
  );
}
