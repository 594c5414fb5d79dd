// The manager's page: the base in sums, and how good the answers are, over one period.
// Joins bridge, charts and head.
import { useState } from 'react';
import { leastSummed } from '../../../knowledge/vocabulary/insights';
import { useBaseReport, useTopGaps } from '../../bridge/useBaseReport';
import { useInsights } from '../../bridge/useInsights';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { InsightsBody, insightPeriods } from '../../insights/InsightsPanel/InsightsPanel';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { FilterTabs } from '../../parts/FilterTabs/FilterTabs';
import { IconAlertTriangle, IconTable } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PageHead } from '../../parts/PageHead/PageHead';
import { Segments } from '../../parts/Segments/Segments';
import { BaseReport } from '../BaseReport/BaseReport';
import classes from './ReportPage.module.css';

type Kind = 'base' | 'answers';

export function ReportPage({ go }: WorkspacePageProps) {
  const words = useWords();
  const { t } = words;
  const [kind, setKind] = useState<Kind>('base');
  const [asTable, setAsTable] = useState(false);
  const insights = useInsights(kind === 'answers');
  const days = insights.weeks * 7;
  const report = useBaseReport(kind === 'base', days);
  const gaps = useTopGaps(kind === 'base', days);
  const toggle = () => setAsTable((before) => !before);
  const hear = useDeskCommands({ tables: toggle });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a letter acts from anywhere on the page; nothing is typed here
    <div className={classes.page} onKeyDown={hear}>
      <PageHead
        title={t('report.page')}
        text={t('insights.scope', { n: leastSummed })}
        below={
          <FilterTabs
            label={t('report.kinds')}
            chosen={kind}
            onChoose={setKind}
            tabs={[
              { value: 'base', label: t('report.base') },
              { value: 'answers', label: t('report.answers') },
            ]}
          />
        }
      >
        <ActionButton
          look="ghost"
          icon={IconTable}
          label={t('insights.tables')}
          pressed={asTable}
          command="tables"
          onAct={toggle}
        />
        <Segments
          label={t('report.period')}
          value={String(insights.weeks)}
          choices={insightPeriods.map((weeks) => ({
            value: String(weeks),
            label: weeks === 52 ? t('insights.year') : t('insights.weeks', { n: weeks }),
          }))}
          onChange={(weeks) => insights.choose(Number(weeks))}
        />
      </PageHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={classes.scroll} tabIndex={0} aria-label={t(`report.${kind}`)}>
        <div className={classes.inner}>
          <h2 className="visuallyHidden">{t(`report.${kind}`)}</h2>
          {kind === 'answers' && <InsightsBody view={insights} asTable={asTable} />}
          {kind === 'base' && report.code && (
            <Notice icon={IconAlertTriangle} tone="bad" title={words.error(report.code)} />
          )}
          {kind === 'base' && !report.value && !report.code && <Loading sentence={t('insights.loading')} />}
          {kind === 'base' && report.value && (
            <BaseReport
              report={report.value}
              gaps={gaps.value ?? []}
              asTable={asTable}
              onGaps={() => go({ page: 'gaps' })}
            />
          )}
        </div>
      </section>
    </div>
  );
}
