// Gaps: on the left what nobody could answer, bundled; on the right the map of what there is, with the gaps in it.
// Joins bridge, state and parts.
import { useMemo, useReducer } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { ArticlePicker } from '../../articles/ArticlePicker/ArticlePicker';
import { wishEdit } from '../../bridge/draftShelf';
import { type GapCluster, type GapDesk, useGapDesk } from '../../bridge/useGapDesk';
import type { WorkspacePageProps } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { gapName } from '../../parts/gapName';
import { IconAlertTriangle, IconCircleCheck } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import { PageHead } from '../../parts/PageHead/PageHead';
import { Segments } from '../../parts/Segments/Segments';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { GapList } from '../GapList/GapList';
import {
  type GapsAction,
  type GapsState,
  gapPeriods,
  openCluster,
  reduceGaps,
  shownClusters,
  startGaps,
} from '../gapsState';
import { KnowledgeMap } from '../KnowledgeMap/KnowledgeMap';
import { MapLegend } from '../KnowledgeMap/MapLegend';
import { MapList } from '../MapList/MapList';
import classes from './GapsPage.module.css';

export function GapsPage({ go, nowMs }: WorkspacePageProps) {
  const words = useWords();
  const { t } = words;
  const [state, dispatch] = useReducer(reduceGaps, startGaps);
  const desk = useNamed(
    useGapDesk(state.days, () => go({ page: 'gaps' })),
    words,
  );
  const clusters = shownClusters(desk.clusters ?? [], state.all);
  const open = openCluster(clusters.shown, state.chosen);
  const toArticle = (articleId: ArticleId) => go({ page: 'articles', articleId });
  const draft = async ({ id }: GapCluster) => {
    const made = await desk.draft(id);
    if (!made) return;
    wishEdit(made);
    toArticle(made);
  };
  useDeskCommands({ undoDeed: desk.undo });
  return (
    <div className={classes.page}>
      <PageHead title={t('gaps.title')} text={t('gaps.line')}>
        <Segments
          label={t('gaps.period')}
          value={String(state.days)}
          choices={gapPeriods.map((days) => ({ value: String(days), label: t('gaps.days', { n: days }) }))}
          onChange={(days) => dispatch({ kind: 'period', days: Number(days) as GapsState['days'] })}
        />
      </PageHead>
      <div className={classes.sides}>
        <section className={classes.left} aria-label={t('gaps.title')}>
          <Bundles desk={desk} clusters={clusters} open={open} dispatch={dispatch} onDraft={draft} />
        </section>
        <MapSide
          state={state}
          desk={desk}
          open={open}
          nowMs={nowMs}
          dispatch={dispatch}
          onArticle={toArticle}
        />
      </div>
      <DeedNote desk={desk} />
      <ArticlePicker
        opened={state.picking && open !== undefined}
        title={t('gaps.assignTo', { name: open?.name ?? '' })}
        onClose={() => dispatch({ kind: 'picking', picking: false })}
        onPick={(articleId) => {
          dispatch({ kind: 'picking', picking: false });
          if (open) desk.assign(open, articleId);
        }}
      />
    </div>
  );
}

/** Every part of the page calls a bundle the same; the same bundles stay the same values. */
function useNamed(desk: GapDesk, words: Translator): GapDesk {
  const { clusters } = desk;
  const named = useMemo(
    () => clusters?.map((each) => ({ ...each, name: gapName(each, words) })),
    [clusters, words],
  );
  return named ? { ...desk, clusters: named } : desk;
}

interface BundlesProps {
  readonly desk: GapDesk;
  readonly clusters: ReturnType<typeof shownClusters>;
  readonly open: GapCluster | undefined;
  readonly dispatch: (action: GapsAction) => void;
  readonly onDraft: (cluster: GapCluster) => void;
}

function Bundles(props: BundlesProps) {
  const { t, error } = useWords();
  const { desk, clusters } = props;
  if (desk.code && !desk.clusters) {
    return <Notice icon={IconAlertTriangle} tone="bad" title={error(desk.code)} />;
  }
  if (!desk.clusters) return <Loading inset />;
  if (clusters.shown.length === 0 && clusters.hidden === 0) {
    return <Notice icon={IconCircleCheck} title={t('gaps.none')} text={t('gaps.noneHint')} />;
  }
  return <GapList {...props} />;
}

interface MapSideProps {
  readonly state: GapsState;
  readonly desk: GapDesk;
  readonly open: GapCluster | undefined;
  readonly nowMs: number;
  readonly dispatch: (action: GapsAction) => void;
  readonly onArticle: (id: ArticleId) => void;
}

function MapSide({ state, desk, open, nowMs, dispatch, onArticle }: MapSideProps) {
  const { t } = useWords();
  const { map, clusters = [] } = desk;
  return (
    <section className={classes.right} aria-labelledby="map-title">
      <header className={classes.mapHead}>
        <h2 id="map-title">{t('map.title')}</h2>
        {state.view === 'map' && (
          <Segments
            label={t('map.colour')}
            value={state.colour}
            choices={[
              { value: 'state', label: t('map.byState') },
              { value: 'helpful', label: t('map.byHelpful') },
            ]}
            onChange={(colour) => dispatch({ kind: 'coloured', colour })}
          />
        )}
        <Segments
          label={t('map.form')}
          value={state.view}
          choices={[
            { value: 'map', label: t('map.map') },
            { value: 'list', label: t('map.list') },
          ]}
          onChange={(view) => dispatch({ kind: 'viewed', view })}
        />
      </header>
      {!map && !desk.code && <Loading sentence={t('map.loading')} />}
      {map && map.points.length === 0 && <Notice icon={IconCircleCheck} title={t('articles.noneAtAll')} />}
      {map && map.points.length > 0 && state.view === 'list' && (
        <div className={classes.listPlace}>
          <MapList map={map} onArticle={onArticle} />
        </div>
      )}
      {map && map.points.length > 0 && state.view === 'map' && (
        <>
          <KnowledgeMap
            map={map}
            clusters={clusters.filter(({ status }) => status !== 'hidden')}
            open={open?.id}
            colour={state.colour}
            nowMs={nowMs}
            onCluster={(id) => dispatch({ kind: 'chose', id })}
            onArticle={onArticle}
          />
          <MapLegend map={map} colour={state.colour} />
        </>
      )}
    </section>
  );
}

function DeedNote({ desk: { deed, code, undo, clusters } }: { readonly desk: GapDesk }) {
  const { t, error } = useWords();
  if (code && clusters) return <UndoBar bad sentence={error(code)} />;
  if (!deed) return <UndoBar sentence={undefined} />;
  const done = t(`gaps.was.${deed.kind}`, { name: deed.before.name });
  return <UndoBar sentence={deed.undone ? t('undo.undone') : done} onUndo={undo} />;
}
