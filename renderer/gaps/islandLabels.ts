// Where the names of islands and of the chosen ring stand: where they cover fewest names, rings and dots.
// Pure; px on the paper.
import type { MapOfBase } from '../bridge/useGapDesk';
import type { Paper, Spot } from './mapShapes';

/** Middle of a name's base line. */
export interface IslandLabel extends Spot {
  readonly name: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Mean width of a letter at 13 px semibold, and the height above and below the base line, px. */
const letter = { width: 7.2, above: 12, below: 4 };
/** Distance of a name from its island's outermost articles, px. */
const away = 26;
/** What covering costs: another name is worst, then a ring, then a dot. */
const cost = { name: 200, ring: 60, dot: 6 };

/** `rings`: middle and radius of each gap. Larger islands choose first; each name stays on the paper. */
export function islandLabels(
  map: MapOfBase,
  spots: readonly Spot[],
  rings: readonly (Spot & { readonly radius: number })[],
  paper: Paper,
): readonly IslandLabel[] {
  const taken: Box[] = [];
  const members = map.islands.map((_, at) =>
    spots.filter((_spot, index) => map.points[index]?.island === at),
  );
  const order = map.islands.map((_, at) => at).sort((a, b) => members[b]!.length - members[a]!.length);
  const labels: { readonly at: number; readonly label: IslandLabel }[] = [];
  for (const at of order) {
    const own = members[at]!;
    if (own.length === 0) continue;
    const name = map.islands[at]!.name;
    const best = candidates(own, name, paper)
      .map((spot) => ({ spot, box: boxOf(spot, name) }))
      .map((each, rank) => ({ ...each, price: rank + priceOf(each.box, taken, rings, spots) }))
      .reduce((least, each) => (each.price < least.price ? each : least));
    taken.push(best.box);
    labels.push({ at, label: { name, ...best.spot } });
  }
  return labels.sort((a, b) => a.at - b.at).map(({ label }) => label);
}

/** Above its middle first, then below, then a little aside. */
function candidates(own: readonly Spot[], name: string, paper: Paper): readonly Spot[] {
  const xs = own.map(({ x }) => x);
  const ys = own.map(({ y }) => y);
  const middle = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const [top, bottom] = [Math.min(...ys) - away, Math.max(...ys) + away + letter.above];
  const aside = [0, -30, 30, -60, 60, -90, 90];
  const spots = aside.flatMap((by) => [
    { x: middle + by, y: top },
    { x: middle + by, y: bottom },
  ]);
  const half = (name.length * letter.width) / 2;
  return spots.map(({ x, y }) => ({
    x: Math.max(half + 4, Math.min(paper.width - half - 4, x)),
    y: Math.max(letter.above + 4, Math.min(paper.height - letter.below - 4, y)),
  }));
}

function boxOf({ x, y }: Spot, name: string): Box {
  const half = (name.length * letter.width) / 2;
  return { left: x - half, right: x + half, top: y - letter.above, bottom: y + letter.below };
}

/** Height of a line of the chosen ring's name, px. */
export const lineHeight = 17;

/** Base line of the first of `lines` beside, below or above the ring, clear of islands' names and on the paper. */
export function ringNamePlace(
  { x, y, radius }: Spot & { readonly radius: number },
  lines: readonly string[],
  labels: readonly IslandLabel[],
  paper: Paper,
) {
  const width = Math.max(...lines.map(({ length }) => length)) * letter.width;
  const beside = y + 4.5 - ((lines.length - 1) / 2) * lineHeight;
  const away = radius + 8;
  const places = [
    { x: x + away, y: beside, anchor: 'start' as const, left: x + away },
    { x: x - away, y: beside, anchor: 'end' as const, left: x - away - width },
    { x, y: y + away + letter.above, anchor: 'middle' as const, left: x - width / 2 },
    { x, y: y - away - (lines.length - 1) * lineHeight, anchor: 'middle' as const, left: x - width / 2 },
  ];
  const names = labels.map((label) => boxOf(label, label.name));
  const priced = places.map((place, rank) => {
    const bottom = place.y + (lines.length - 1) * lineHeight + letter.below;
    const box = { left: place.left, right: place.left + width, top: place.y - letter.above, bottom };
    const off = box.left < 4 || box.right > paper.width - 4 || box.top < 4 || box.bottom > paper.height - 4;
    return { place, price: rank + priceOf(box, names, [], []) + (off ? 10 * cost.name : 0) };
  });
  return priced.reduce((least, each) => (each.price < least.price ? each : least)).place;
}

function priceOf(
  box: Box,
  taken: readonly Box[],
  rings: readonly (Spot & { readonly radius: number })[],
  spots: readonly Spot[],
): number {
  const covers = ({ x, y }: Spot, reach: number) =>
    x > box.left - reach && x < box.right + reach && y > box.top - reach && y < box.bottom + reach;
  const names = taken.filter(
    (other) =>
      other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top,
  ).length;
  const ringed = rings.filter((ring) => covers(ring, ring.radius)).length;
  const dots = spots.filter((spot) => covers(spot, 3)).length;
  return names * cost.name + ringed * cost.ring + Math.min(dots, 12) * cost.dot;
}
