// Islands, dots and diamonds: a handful of paths, however many articles there are.
// Decoration; the list says the same in words.
import { memo } from 'react';
import type { MapOfBase } from '../../bridge/useGapDesk';
import type { GapsState } from '../gapsState';
import { diamondsPath, dotsPath, type Spot } from '../mapShapes';
import { dotLook, dotLooks } from './dotLook';
import classes from './KnowledgeMap.module.css';

interface MapDotsProps {
  readonly map: MapOfBase;
  readonly spots: readonly Spot[];
  readonly colour: GapsState['colour'];
}

/** Half the height of a diamond, px. */
const diamond = 4.5;

export const MapDots = memo(function MapDots({ map, spots, colour }: MapDotsProps) {
  const at = (chosen: (point: MapOfBase['points'][number]) => boolean) =>
    spots.filter((_, index) => chosen(map.points[index]!));
  return (
    <g>
      <path d={dotsPath(spots)} className={classes.island} />
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
