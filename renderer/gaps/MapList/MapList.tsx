// The map as a list: every article with its island, state and how many it helped.
// The equal form for keyboard and screen readers.
import { useMemo, useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { StateSign } from '../../parts/StateSign/StateSign';
import { VirtualTable } from '../../parts/VirtualTable/VirtualTable';

interface MapListProps {
  readonly map: MapOfBase;
  readonly onArticle: (id: ArticleId) => void;
}

export function MapList({ map, onArticle }: MapListProps) {
  const { t, percent, tag } = useWords();
  const [at, setAt] = useState(-1);
  const rows = useMemo(
    () =>
      [...map.points].sort(
        (a, b) => a.island - b.island || a.article.title.localeCompare(b.article.title, tag),
      ),
    [map, tag],
  );
  const open = (index: number) => rows[index] && onArticle(rows[index].article.articleId);
  return (
    <VirtualTable<MapOfBase['points'][number]>
      label={t('map.title')}
      columns={[
        {
          ...{ key: 'island', label: t('map.island'), width: '22%' },
          cell: ({ island }) => {
            const name = map.islands[island]?.name;
            return name === undefined ? t('map.noIsland') : <span translate="no">{name}</span>;
          },
        },
        {
          ...{ key: 'title', label: t('articles.name') },
          cell: ({ article }) => <span lang={article.language}>{article.title}</span>,
        },
        {
          ...{ key: 'state', label: t('articles.states'), width: 120 },
          cell: ({ article }) => <StateSign state={article.state} />,
        },
        {
          ...{ key: 'helpful', label: t('map.helped'), width: 76, align: 'end' },
          cell: ({ helpful }) => (helpful === undefined ? '–' : percent(helpful)),
        },
        {
          ...{ key: 'due', label: t('map.due'), width: 92 },
          cell: ({ reviewDue }) => (reviewDue ? t('due.review') : ''),
        },
      ]}
      total={rows.length}
      rowAt={(index) => rows[index]}
      at={at}
      onChoose={setAt}
      onOpen={open}
    />
  );
}
