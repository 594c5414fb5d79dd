// The gaps on the map: dashed rings with the number of concerns, the chosen one filled and named.
// Buttons; knows places and counts.
import { Fragment } from 'react';
import type { GapCluster, MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { capitalised } from '../../parts/capitalised';
import { onPaper, type Paper, ringRadius, type Spot } from '../mapShapes';
import classes from './KnowledgeMap.module.css';
import { wrapName } from './wrapName';

interface GapRingsProps {
  readonly map: MapOfBase;
  readonly clusters: readonly GapCluster[];
  readonly open: string | undefined;
  readonly paper: Paper;
  readonly onCluster: (id: string) => void;
}

/** Room a name needs beside its ring, and the height of its lines, px. */
const nameRoom = 170;
const lineHeight = 17;

export function GapRings({ map, clusters, open, paper, onCluster }: GapRingsProps) {
  // The chosen ring is drawn last: it lies on top.
  const gaps = [...map.gaps].sort((a, b) => Number(a.clusterId === open) - Number(b.clusterId === open));
  return gaps.map(({ clusterId, ...place }) => {
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (!cluster) return null;
    const chosen = clusterId === open;
    const ring = { ...onPaper(place, paper), radius: ringRadius(cluster.count) };
    return (
      <Fragment key={clusterId}>
        <RingButton cluster={cluster} ring={ring} chosen={chosen} onChoose={() => onCluster(clusterId)} />
        {chosen && <RingName name={cluster.name} ring={ring} paper={paper} />}
      </Fragment>
    );
  });
}

type Ring = Spot & { readonly radius: number };

interface RingButtonProps {
  readonly cluster: GapCluster;
  readonly ring: Ring;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function RingButton({ cluster: { name, count }, ring: { x, y, radius }, chosen, onChoose }: RingButtonProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot be drawn in SVG
    <g
      role="button"
      tabIndex={0}
      className={classes.ring}
      data-chosen={chosen || undefined}
      aria-pressed={chosen}
      aria-label={t('map.gap', { name, n: count })}
      onClick={(event) => {
        event.stopPropagation();
        onChoose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y + 4.5} textAnchor="middle">
        {count}
      </text>
    </g>
  );
}

interface RingNameProps {
  readonly name: string;
  readonly ring: Ring;
  readonly paper: Paper;
}

/** Beside its ring, on the side where there is room; the button says it too. */
function RingName({ name, ring: { x, y, radius }, paper }: RingNameProps) {
  const toLeft = x + radius + nameRoom > paper.width;
  const lines = wrapName(capitalised(name));
  return lines.map((line, at) => (
    <text
      key={line}
      className={classes.ringName}
      x={toLeft ? x - radius - 8 : x + radius + 8}
      y={y + 4.5 + (at - (lines.length - 1) / 2) * lineHeight}
      textAnchor={toLeft ? 'end' : 'start'}
      aria-hidden
    >
      {line}
    </text>
  ));
}
