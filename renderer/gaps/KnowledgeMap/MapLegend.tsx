// What the signs of the map mean.
// Looks and words.
import type { MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import type { GapsState } from '../gapsState';
import { dotLook, dotLooks } from './dotLook';
import classes from './KnowledgeMap.module.css';

interface MapLegendProps {
  readonly map: MapOfBase;
  readonly colour: GapsState['colour'];
}

export function MapLegend({ map, colour }: MapLegendProps) {
  const { t } = useWords();
  const looks = dotLooks[colour].filter((look) =>
    map.points.some((point) => dotLook(point, colour) === look),
  );
  return (
    <ul className={classes.legend}>
      {[...looks].reverse().map((look) => (
        <li key={look}>
          <svg width={12} height={12} aria-hidden="true">
            <path d="M6 6h0" className={classes.dot} data-look={look} />
          </svg>
          {t(`map.look.${look}`)}
        </li>
      ))}
      <li>
        <svg width={12} height={12} aria-hidden="true">
          <path d="M6 1.5l4.5 4.5-4.5 4.5-4.5-4.5z" className={classes.diamond} />
        </svg>
        {t('due.review')}
      </li>
      <li>
        <svg width={16} height={16} aria-hidden="true" className={classes.ring}>
          <circle cx={8} cy={8} r={6.5} />
        </svg>
        {t('map.ring')}
      </li>
      <li className={classes.nearness}>{t('map.nearness')}</li>
    </ul>
  );
}
