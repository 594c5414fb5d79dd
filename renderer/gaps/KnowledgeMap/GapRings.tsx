// The gaps on the map: dashed rings with the number of concerns, the chosen one filled and named.
// Buttons; knows places and counts.
import type { GapCluster, MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { onPaper, type Paper, ringRadius } from '../mapShapes';
import classes from './KnowledgeMap.module.css';
import { wrapName } from './wrapName';

interface GapRingsProps {
  readonly map: MapOfBase;
  readonly clusters: readonly GapCluster[];
  readonly open: string | undefined;
  readonly paper: Paper;
  readonly onCluster: (id: string) => void;
}

/** Room a name needs beside its ring, px. */
const nameRoom = 170;

export function GapRings({ map, clusters, open, paper, onCluster }: GapRingsProps) {
  const { t } = useWords();
  // The chosen ring is drawn last: it lies on top.
  const gaps = [...map.gaps].sort((a, b) => Number(a.clusterId === open) - Number(b.clusterId === open));
  return gaps.map(({ clusterId, ...place }) => {
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (!cluster) return null;
    const { x, y } = onPaper(place, paper);
    const radius = ringRadius(cluster.count);
    const chosen = clusterId === open;
    const toLeft = x + radius + nameRoom > paper.width;
    const lines = wrapName(cluster.name);
    return (
      // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot be drawn in SVG
      <g
        key={clusterId}
        role="button"
        tabIndex={0}
        className={classes.ring}
        data-chosen={chosen || undefined}
        aria-pressed={chosen}
        aria-label={t('map.gap', { name: cluster.name, n: cluster.count })}
        onClick={(event) => {
          event.stopPropagation();
          onCluster(clusterId);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onCluster(clusterId);
        }}
      >
        <circle cx={x} cy={y} r={radius} />
        <text x={x} y={y + 4.5} textAnchor="middle">
          {cluster.count}
        </text>
        {chosen &&
          lines.map((line, at) => (
            <text
              key={line}
              className={classes.ringName}
              x={toLeft ? x - radius - 8 : x + radius + 8}
              y={y + 4.5 + (at - (lines.length - 1) / 2) * 17}
              textAnchor={toLeft ? 'end' : 'start'}
            >
              {line}
            </text>
          ))}
      </g>
    );
  });
}
