// The articles that solve most, or least, of what they are shown for.
// Rows of title, bar and share; knows nothing of where the order comes from.
import { Bar } from '@visx/shape';
import type { ArticleShare } from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import classes from './ArticleRanking.module.css';

interface ArticleRankingProps {
  readonly kind: 'helping' | 'failing';
  readonly articles: readonly ArticleShare[];
  readonly asTable: boolean;
}

const rowHeight = 50;
const barTop = 26;

export function ArticleRanking({ kind, articles, asTable }: ArticleRankingProps) {
  const { t, percent, number } = useWords();
  const best = articles[0];
  const sentence = (article: ArticleShare) =>
    t('articles.sentence', {
      title: article.title,
      percent: percent(article.solvedShare),
      ratings: t('insights.ratings', { n: article.ratings }),
    });
  return (
    <ChartCard
      title={best ? t(`${kind}.title`, { title: best.title }) : t(`${kind}.none`)}
      axes={t(`${kind}.axes`)}
      sentence={articles.map(sentence).join(' ') || t(`${kind}.none`)}
      table={{
        languages: articles.map(({ language }) => language),
        head: [t('articles.article'), t('reliability.count'), t('reliability.solved')],
        rows: articles.map(({ title, ratings, solvedShare }) => [
          title,
          number(ratings),
          percent(solvedShare),
        ]),
      }}
      asTable={asTable}
      span={3}
      height={Math.max(1, articles.length) * rowHeight}
    >
      {(width) =>
        articles.map((article, at) => (
          <Row key={article.articleId} article={article} top={at * rowHeight} width={width} kind={kind} />
        ))
      }
    </ChartCard>
  );
}

interface RowProps {
  readonly article: ArticleShare;
  readonly kind: ArticleRankingProps['kind'];
  readonly top: number;
  readonly width: number;
}

function Row({ article: { title, language, solvedShare, ratings }, kind, top, width }: RowProps) {
  const { t, percent } = useWords();
  const counted = t('insights.ratings', { n: ratings });
  return (
    <g transform={`translate(0 ${top})`}>
      <text y={16} className={classes.title} lang={language}>
        {cut(title, width - counted.length * charWidth - 24)}
      </text>
      <text x={width} y={16} className={classes.count}>
        {counted}
      </text>
      <Bar y={barTop} width={width - 52} height={8} rx={4} className={classes.track ?? ''} />
      <Bar
        y={barTop}
        width={(width - 52) * solvedShare}
        height={8}
        rx={4}
        className={classes.bar ?? ''}
        data-kind={kind}
      />
      <text x={width} y={barTop + 9} className={classes.share}>
        {percent(solvedShare)}
      </text>
    </g>
  );
}

/** Mean width of a letter at 13 px, px; wide enough that a cut title never runs into the count. */
const charWidth = 6.6;

function cut(title: string, width: number): string {
  const most = Math.max(8, Math.floor(width / charWidth));
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}
