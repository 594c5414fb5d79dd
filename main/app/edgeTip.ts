// The folded window while its tip is shown: a little wider, and cut to the edge and the tip.
// Pure arithmetic in device-independent pixels.
import type { EdgeTip } from '../../knowledge/contract/shellCalls';
import { type Bounds, fromBorder, type Side } from './windowPlace';

/** The tip's rounded corners; the design's card radius. */
const cornerRadius = 12;

/** The edge, widened away from its border as far as the tip reaches. */
export function tipBounds(edge: Bounds, { away, width }: EdgeTip, side: Side): Bounds {
  const reach = Math.max(edge.width, away + width);
  return { ...edge, x: side === 'left' ? edge.x : edge.x + edge.width - reach, width: reach };
}

/** What of the widened window is there at all: the edge and the tip; clicks elsewhere go to what lies behind. */
export function tipShape(edge: Bounds, tip: EdgeTip, side: Side): readonly Bounds[] {
  const { width } = tipBounds(edge, tip, side);
  const x = (size: number, away: number): number => fromBorder(side, { width, size, away });
  const column = { x: x(edge.width, 0), y: 0, width: edge.width, height: edge.height };
  const place = { x: x(tip.width, tip.away), y: tip.top, width: tip.width, height: tip.height };
  return [column, ...roundedRows(place)];
}

/** A rectangle with round corners as rows of pixels above and below its straight middle. */
function roundedRows({ x, y, width, height }: Bounds): readonly Bounds[] {
  const radius = Math.min(cornerRadius, Math.floor(height / 2), Math.floor(width / 2));
  const rows = Array.from({ length: radius }, (_, at) => {
    const fromCentre = radius - at - 0.5;
    const inset = Math.floor(radius - Math.sqrt(radius ** 2 - fromCentre ** 2));
    const row = { x: x + inset, width: width - 2 * inset, height: 1 };
    return [
      { ...row, y: y + at },
      { ...row, y: y + height - 1 - at },
    ];
  });
  const middle = { x, y: y + radius, width, height: height - 2 * radius };
  return [...rows.flat(), ...(middle.height > 0 ? [middle] : [])];
}
