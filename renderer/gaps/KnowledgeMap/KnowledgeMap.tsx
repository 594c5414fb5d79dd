// The base as a map: islands are articles by topic, dots single ones, dashed rings the gaps between them.
// Draws values; pointer and arrow keys find the nearest article, rings are buttons.
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { GapCluster, MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { asContent } from '../../parts/asContent';
import { useTypeScale } from '../../parts/TypeScale/useTypeScale';
import type { GapsState } from '../gapsState';
import { islandLabels } from '../islandLabels';
import { nearestSpot, onPaper, ringRadius, spotTowards } from '../mapShapes';
import { GapRings } from './GapRings';
import classes from './KnowledgeMap.module.css';
import { MapDots } from './MapDots';
import { MapTip } from './MapTip';

interface KnowledgeMapProps {
  readonly map: MapOfBase;
  readonly clusters: readonly GapCluster[];
  readonly open: string | undefined;
  readonly colour: GapsState['colour'];
  readonly nowMs: number;
  readonly onCluster: (id: string) => void;
  readonly onArticle: (id: ArticleId) => void;
}

/** Before the first layout, and where nothing is laid out. */
const usualPaper = { width: 700, height: 680 };
/** A pointer this near, px, means the dot. */
const reach = 14;

export function KnowledgeMap(props: KnowledgeMapProps) {
  const { map, clusters, open, colour, nowMs, onCluster, onArticle } = props;
  const { t } = useWords();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { measure, scale } = useTypeScale();
  const paper = useMemo(
    () => ({ width: (width || usualPaper.width) / scale, height: (height || usualPaper.height) / scale }),
    [width, height, scale],
  );
  const spots = useMemo(() => map.points.map((point) => onPaper(point, paper)), [map, paper]);
  const labels = useMemo(() => {
    const rings = map.gaps.flatMap(({ clusterId, ...place }) => {
      const cluster = clusters.find(({ id }) => id === clusterId);
      return cluster ? [{ ...onPaper(place, paper), radius: ringRadius(cluster.count) }] : [];
    });
    return islandLabels(map, spots, rings, paper);
  }, [map, clusters, spots, paper]);
  const [at, setAt] = useState(-1);
  const here = map.points[at];
  const onPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(
      nearestSpot(
        spots,
        { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale },
        reach,
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    const next = spotTowards(spots, at, event.key);
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && here) onArticle(here.article.articleId);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={ref} className={classes.place}>
      {measure}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in */}
      <svg
        className={classes.map}
        role="group"
        aria-label={t('map.sentence', {
          articles: t('import.articles', { n: map.points.length }),
          islands: t('map.islands', { n: map.islands.length }),
          gaps: t('map.gaps', { n: clusters.length }),
        })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from article to article
        tabIndex={0}
        width={paper.width * scale}
        height={paper.height * scale}
        viewBox={`0 0 ${paper.width} ${paper.height}`}
        onPointerMove={onPointer}
        onPointerLeave={() => setAt(-1)}
        onClick={() => here && onArticle(here.article.articleId)}
        onKeyDown={onKeyDown}
        data-on={here ? true : undefined}
      >
        <MapDots map={map} spots={spots} colour={colour} />
        {labels.map(({ name, x, y }) => (
          <text key={`${name} ${x}`} x={x} y={y} className={classes.label} {...asContent}>
            {name}
          </text>
        ))}
        <GapRings {...{ map, clusters, open, labels, paper, onCluster }} />
        {here && <circle cx={spots[at]?.x} cy={spots[at]?.y} r={6.5} className={classes.here} />}
      </svg>
      <MapTip point={here} spot={spots[at]} paper={paper} scale={scale} nowMs={nowMs} />
    </div>
  );
}
