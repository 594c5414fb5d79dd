// Every article of a source: which row or member it is, what became of it, whose copy it is; 5,000 of them scroll as 20 do.
// Knows rows, not how they are fetched.
import { useState } from 'react';
import {
  type ArticleFate,
  articleFates,
  type LedgerEntry,
  type SourceArticle,
} from '../../../knowledge/vocabulary/ledger';
import { useSourceArticles } from '../../bridge/useSourceArticles';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { Dialog } from '../../parts/Dialog/Dialog';
import { SearchField } from '../../parts/SearchField/SearchField';
import { VirtualTable } from '../../parts/VirtualTable/VirtualTable';
import type { TableColumn } from '../../parts/VirtualTable/virtualTableProps';
import { fileName } from '../sourcePlace';
import classes from './LedgerDetails.module.css';

interface SourceArticlesDialogProps {
  readonly opened: boolean;
  readonly entry: LedgerEntry;
  readonly go: (place: WorkspacePlace) => void;
  readonly onClose: () => void;
}

export function SourceArticlesDialog({ opened, entry, go, onClose }: SourceArticlesDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      opened={opened}
      wide
      title={t('ledger.everyArticleTitle', { name: fileName(entry.source) })}
      onClose={onClose}
    >
      {opened && <ArticleRows entry={entry} go={go} />}
    </Dialog>
  );
}

function ArticleRows({ entry, go }: Pick<SourceArticlesDialogProps, 'entry' | 'go'>) {
  const words = useWords();
  const { t } = words;
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(-1);
  const { total, counts, articleAt, see } = useSourceArticles(entry.id, search);
  const open = (index: number) => {
    const article = articleAt(index);
    if (!article || article.fate === 'gone') return;
    go({ page: 'articles', articleId: article.twin?.articleId ?? article.articleId });
  };
  return (
    <div className={classes.every}>
      <div className={classes.everyHead}>
        <SearchField label={t('ledger.everySearch')} value={search} onType={setSearch} />
        <p className={classes.quiet} role="status">
          {counts && countsLine(counts, words)}
        </p>
      </div>
      <VirtualTable<SourceArticle>
        label={t('ledger.articles')}
        columns={columns(words)}
        total={total}
        rowAt={articleAt}
        at={at}
        onChoose={setAt}
        onOpen={open}
        onSight={see}
        empty={counts ? t('ledger.nothingFound') : ''}
      />
    </div>
  );
}

function columns({ t, number }: Translator): readonly TableColumn<SourceArticle>[] {
  return [
    {
      ...{ key: 'key', label: t('ledger.rowColumn'), width: '24%' },
      cell: ({ key = '–' }) => (
        <span title={key} translate="no">
          {key}
        </span>
      ),
    },
    {
      key: 'title',
      label: t('ledger.article'),
      cell: ({ title }) => <span title={title}>{title || '–'}</span>,
    },
    {
      ...{ key: 'passages', label: t('ledger.passagesColumn'), width: '92px', align: 'end', from: 520 },
      cell: ({ passages }) => (passages === 0 ? '–' : number(passages)),
    },
    {
      ...{ key: 'fate', label: t('import.outcome'), width: '32%' },
      cell: ({ fate, twin }) => {
        const told = twin ? t('ledger.copyOf', { source: twin.source }) : t(`ledger.fate.${fate}`);
        return <span title={told}>{told}</span>;
      },
    },
  ];
}

function countsLine(counts: Readonly<Record<ArticleFate, number>>, { t, number }: Translator): string {
  const told = articleFates.filter((fate) => counts[fate] > 0);
  return told.map((fate) => `${number(counts[fate])} ${t(`ledger.fate.${fate}`)}`).join(' · ');
}
