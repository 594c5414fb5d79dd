// The soft shapes of islands: their articles joined by broad strokes, and where their names stand without covering much.
// Pure; px on the paper.
import type { MapOfBase } from '../bridge/useGapDesk';
import type { Spot } from './mapShapes';

export interface Island {
  readonly name: string;
  /** Strokes through its articles. */
  readonly path: string;
  /** Their width, px: broad enough that neighbours touch, sparse islands broader. */
  readonly width: number;
}

/** Larger islands are dense enough to hold together by themselves; joining costs articles × articles. */
const mostJoined = 400;
/** Articles further apart than this, px, are not joined: a bridge across the map would be no island. */
const longestBridge = 84;
/** Neighbours that each article is joined with. */
const nearest = 3;
const width = { least: 30, most: 42 };

const round = (value: number) => Math.round(value * 10) / 10;

/** One shape for each island, in their order. `spots`: of `map.points`, in their order. */
export function islandShapes(map: MapOfBase, spots: readonly Spot[]): readonly Island[] {
  return map.islands.map(({ name }, at) => {
    const own = spots.filter((_, index) => map.points[index]?.island === at);
    const joints = own.length <= mostJoined ? nearestTree(own) : [];
    const lengths = joints.map(({ length }) => length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
    const bridges = [...joints, ...nearJoints(own)].filter(({ length }) => length <= longestBridge);
    return {
      name,
      width: Math.max(width.least, Math.min(width.most, usual)),
      path:
        own.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('') +
        bridges
          .map(({ from, to }) => `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`)
          .join(''),
    };
  });
}

interface Joint {
  readonly from: Spot;
  readonly to: Spot;
  readonly length: number;
}

/** The shortest joints that hold all spots together (Prim 1957): one fewer than spots. */
export function nearestTree(spots: readonly Spot[]): readonly Joint[] {
  const [first, ...rest] = spots;
  if (!first) return [];
  const joints: Joint[] = [];
  let open = rest.map((to) => ({ from: first, to, length: distance(first, to) }));
  while (open.length > 0) {
    const next = open.reduce((best, each) => (each.length < best.length ? each : best));
    joints.push(next);
    open = open
      .filter(({ to }) => to !== next.to)
      .map((joint) => {
        const length = distance(next.to, joint.to);
        return length < joint.length ? { from: next.to, to: joint.to, length } : joint;
      });
  }
  return joints;
}

/** Each spot with the few next to it, so that islands have an inside. Nothing for large islands: they have one. */
function nearJoints(spots: readonly Spot[]): readonly Joint[] {
  if (spots.length > mostJoined) return [];
  return spots.flatMap((from) =>
    spots
      .filter((to) => to !== from)
      .map((to) => ({ from, to, length: distance(from, to) }))
      .sort((a, b) => a.length - b.length)
      .slice(0, nearest),
  );
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
