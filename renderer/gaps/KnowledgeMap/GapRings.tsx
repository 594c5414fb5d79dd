// The gaps on the map: dashed rings with the number of concerns, the chosen one filled and named.
// Buttons; knows places and counts.
import { Fragment } from 'react';
import type { GapCluster, MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { asContent } from '../../parts/asContent';
import { type IslandLabel, lineHeight, ringNamePlace } from '../islandLabels';
import { onPaper, type Paper, ringRadius, type Spot } from '../mapShapes';
import classes from './KnowledgeMap.module.css';
import { wrapName } from './wrapName';

interface GapRingsProps {
  readonly map: MapOfBase;
  readonly clusters: readonly GapCluster[];
  readonly open: string | undefined;
  /** Names of islands, which the chosen ring's name keeps clear of. */
  readonly labels: readonly IslandLabel[];
  readonly paper: Paper;
  readonly onCluster: (id: string) => void;
}

export function GapRings({ map, clusters, open, labels, paper, onCluster }: GapRingsProps) {
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
        {chosen && <RingName name={cluster.name} {...{ ring, labels, paper }} />}
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
  const { t, number } = useWords();
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
        {number(count)}
      </text>
    </g>
  );
}

interface RingNameProps extends Pick<GapRingsProps, 'labels' | 'paper'> {
  readonly name: string;
  readonly ring: Ring;
}

/** On the side of its ring where it covers least; the button says it too. */
function RingName({ name, ring, labels, paper }: RingNameProps) {
  const lines = wrapName(name);
  const { x, y, anchor } = ringNamePlace(ring, lines, labels, paper);
  return lines.map((line, at) => (
    <text
      key={line}
      className={classes.ringName}
      {...asContent}
      x={x}
      y={y + at * lineHeight}
      textAnchor={anchor}
      aria-hidden
    >
      {line}
    </text>
  ));
}
