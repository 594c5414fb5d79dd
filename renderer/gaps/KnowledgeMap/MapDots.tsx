// Islands, dots and diamonds: a handful of paths, however many articles there are.
// Decoration; the list says the same in words.
import { Fragment, memo, useMemo } from 'react';
import type { MapOfBase } from '../../bridge/useGapDesk';
import type { GapsState } from '../gapsState';
import { islandShapes } from '../islandShapes';
import { diamondsPath, dotsPath, type Spot } from '../mapShapes';
import { dotLook, dotLooks } from './dotLook';
import classes from './KnowledgeMap.module.css';

interface MapDotsProps {
  readonly map: MapOfBase;
  readonly spots: readonly Spot[];
  readonly colour: GapsState['colour'];
}

/** Water around an island, px in all: where two come near, they stay two. */
const shore = 8;
/** Half the height of a diamond, px. */
const diamond = 4.5;

export const MapDots = memo(function MapDots({ map, spots, colour }: MapDotsProps) {
  const at = (chosen: (point: MapOfBase['points'][number]) => boolean) =>
    spots.filter((_, index) => chosen(map.points[index]!));
  const islands = useMemo(() => islandShapes(map, spots), [map, spots]);
  return (
    <g>
      {islands.map(({ name, path, width }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: islands keep their order, and names may be equal
        <Fragment key={`${index} ${name}`}>
          <path d={path} className={classes.shore} strokeWidth={width + shore} />
          <path d={path} className={classes.island} strokeWidth={width} />
        </Fragment>
      ))}
      {dotLooks[colour].map((look) => (
        <path
          key={look}
          d={dotsPath(at((point) => !point.reviewDue && dotLook(point, colour) === look))}
          className={classes.dot}
          data-look={look}
        />
      ))}
      <path
        d={diamondsPath(
          at(({ reviewDue }) => reviewDue),
          diamond,
        )}
        className={classes.diamond}
      />
    </g>
  );
});
