// The whole page of insights: period, key figures, charts or their tables.
// Lays out; what a chart says and how it is drawn lives in its own folder.
import { type Insights, leastJudged, leastSummed, leastTold } from '../../../knowledge/vocabulary/insights';
import type { InsightsView } from '../../bridge/useInsights';
import { useWords } from '../../i18n/WordsContext';
import { IconAlertTriangle, IconChartDots } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { Segments } from '../../parts/Segments/Segments';
import { useKeyLabel } from '../../parts/useKeyLabel';
import { ArticleRanking } from '../ArticleRanking/ArticleRanking';
import { EarlinessChart } from '../BarChart/EarlinessChart';
import { SpeedChart } from '../BarChart/SpeedChart';
import { CoverageChart } from '../CoverageChart/CoverageChart';
import { KeyFigures } from '../KeyFigures/KeyFigures';
import { LikelihoodChart } from '../LikelihoodChart/LikelihoodChart';
import { ReliabilityChart } from '../ReliabilityChart/ReliabilityChart';
import classes from './InsightsPanel.module.css';

/** Weeks back that can be looked at. */
export const insightPeriods = [4, 12, 52] as const;

interface InsightsPanelProps {
  readonly view: InsightsView;
  /** Tables in the place of charts. */
  readonly asTable: boolean;
}

export function InsightsPanel({ view, asTable }: InsightsPanelProps) {
  const { t } = useWords();
  return (
    <div className={classes.panel}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <div className={classes.name}>
            <PanelTitle>{t('insights.title')}</PanelTitle>
            <p>{t('insights.scope', { n: leastSummed })}</p>
          </div>
          <Segments
            label={t('insights.period')}
            value={String(view.weeks)}
            onChange={(weeks) => view.choose(Number(weeks))}
            choices={insightPeriods.map((weeks) => ({
              value: String(weeks),
              label: weeks === 52 ? t('insights.year') : t('insights.weeks', { n: weeks }),
            }))}
          />
        </div>
        <InsightsBody view={view} asTable={asTable} />
      </div>
    </div>
  );
}

/** Key figures and charts alone, for a page that has its own head. */
export function InsightsBody({ view: { insights, code }, asTable }: InsightsPanelProps) {
  const { t, error } = useWords();
  if (code) return <Notice icon={IconAlertTriangle} tone="bad" title={error(code)} />;
  if (!insights) return <Loading sentence={t('insights.loading')} />;
  const { reliability, likelihoods, coverage, articles, speed, earliness } = insights;
  if (!reliability && !coverage && !articles) return <NothingYet insights={insights} />;
  return (
    <>
      <KeyFigures insights={insights} />
      <div className={classes.charts}>
        {reliability && <ReliabilityChart insight={reliability} asTable={asTable} />}
        {likelihoods && <LikelihoodChart insight={likelihoods} asTable={asTable} />}
        {coverage && <CoverageChart insight={coverage} asTable={asTable} />}
        {earliness && <EarlinessChart insight={earliness} asTable={asTable} />}
        {speed && <SpeedChart insight={speed} asTable={asTable} />}
        {articles && <ArticleRanking kind="helping" articles={articles.helping} asTable={asTable} />}
        {articles && <ArticleRanking kind="failing" articles={articles.failing} asTable={asTable} />}
      </div>
    </>
  );
}

function NothingYet({ insights: { ratings } }: { readonly insights: Insights }) {
  const { t } = useWords();
  const yes = useKeyLabel('helpful');
  const no = useKeyLabel('unhelpful');
  const soFar =
    ratings === null ? t('insights.soFarFew', { n: leastTold }) : t('insights.soFar', { n: ratings });
  return (
    <Notice
      icon={IconChartDots}
      title={t('insights.emptyTitle', { n: leastJudged })}
      text={`${soFar} ${t('insights.emptyHint', { yes, no })}`}
    />
  );
}
