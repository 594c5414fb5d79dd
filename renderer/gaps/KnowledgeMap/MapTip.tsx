// What the dot under the pointer or the arrow keys is: title, state, age.
// Spoken politely; never in the way of the pointer.
import type { MapOfBase } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { StateSign } from '../../parts/StateSign/StateSign';
import type { Paper, Spot } from '../mapShapes';
import classes from './KnowledgeMap.module.css';

interface MapTipProps {
  readonly point: MapOfBase['points'][number] | undefined;
  readonly spot: Spot | undefined;
  readonly paper: Paper;
  /** Px of the page to one of the paper. */
  readonly scale: number;
  readonly nowMs: number;
}

/** Width of the tip and its distance from the dot, px. */
const tip = { width: 250, away: 14 };

export function MapTip({ point, spot, paper, scale, nowMs }: MapTipProps) {
  const words = useWords();
  return (
    <div role="status">
      {point && spot && (
        <div className={classes.tip} style={placeOf(spot, paper, scale)}>
          <b lang={point.article.language}>{point.article.title}</b>
          <span>
            <StateSign state={point.article.state} />
            {words.t('card.changed', { when: words.ago(point.article.changedAtMs, nowMs) })}
          </span>
          {(point.helpful !== undefined || point.reviewDue) && (
            <span>
              {point.helpful !== undefined &&
                words.t('map.helpedShare', { percent: words.percent(point.helpful) })}
              {point.reviewDue && <em>{words.t('due.review')}</em>}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function placeOf(spot: Spot, paper: Paper, scale: number) {
  const { x, y } = { x: spot.x * scale, y: spot.y * scale };
  const { width, height } = { width: paper.width * scale, height: paper.height * scale };
  const left = Math.max(8, Math.min(width - tip.width - 8, x - tip.width / 2));
  return y > height * 0.6 ? { left, bottom: height - y + tip.away } : { left, top: y + tip.away };
}
