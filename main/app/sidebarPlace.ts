// Where the unfolded sidebar belongs, whatever becomes of the screens: back to where the agent put it as soon as that
// is there again, until then at the same border of the nearest screen.
// Pure; `screens` has the primary first.
import {
  allowedWidth,
  type Bounds,
  dockedBounds,
  isGraspable,
  type Screen,
  type Side,
  screenOf,
} from './windowPlace';

export interface PlaceSettings {
  readonly side: Side;
  readonly bounds?: Bounds;
  /** By screen id. */
  readonly places: Readonly<Record<string, Bounds>>;
}

/** Where the agent put the window. `isDocked`: at the full height of the border of its screen's work area. */
export interface Home {
  readonly bounds: Bounds;
  readonly screenId: string;
  readonly isDocked: boolean;
}

/** Rounding at odd display scales moves a window by a pixel or two. */
const sameWithin = 3;

export function isSamePlace(a: Bounds, b: Bounds): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) <= sameWithin);
}

/** The window put there by hand, or by us: no wider than allowed. */
export function homeOf(bounds: Bounds, side: Side, screens: readonly Screen[]): Home {
  const { id: screenId, workArea } = screenOf(bounds, screens);
  const width = allowedWidth(bounds.width);
  // What is too much goes at the side that is away from the border.
  const fitting = { ...bounds, width, x: side === 'left' ? bounds.x : bounds.x + bounds.width - width };
  const docked = dockedBounds(workArea, side, width);
  const isDocked = isSamePlace(fitting, docked);
  return { bounds: isDocked ? docked : fitting, screenId, isDocked };
}

/** The border that the window touches; `present` where it touches none, or both as on a narrow screen. */
export function sideAt(bounds: Bounds, present: Side, screens: readonly Screen[]): Side {
  const { workArea } = screenOf(bounds, screens);
  const isAtLeft = Math.abs(bounds.x - workArea.x) <= sameWithin;
  const isAtRight = Math.abs(bounds.x + bounds.width - workArea.x - workArea.width) <= sameWithin;
  if (isAtLeft === isAtRight) return present;
  return isAtLeft ? 'left' : 'right';
}

/** Where it stands at the start. */
export function startBounds(settings: PlaceSettings, screens: readonly Screen[]): Bounds {
  const { bounds } = settings;
  if (bounds) {
    const wanted = { ...bounds, width: allowedWidth(bounds.width) };
    if (screens.some(({ workArea }) => isGraspable(wanted, workArea))) return wanted;
  }
  // With nothing remembered the primary screen is as good as any.
  const candidates = bounds ? screens : screens.slice(0, 1);
  const screen = screenOf(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, candidates);
  return onScreen(screen, settings, bounds?.width);
}

/** Where it stands after screens came, went or changed. */
export function boundsAfter(home: Home, settings: PlaceSettings, screens: readonly Screen[]): Bounds {
  const own = screens.find(({ id }) => id === home.screenId);
  if (own && !home.isDocked && isGraspable(home.bounds, own.workArea)) return home.bounds;
  if (own) return dockedBounds(own.workArea, settings.side, home.bounds.width);
  return onScreen(screenOf(home.bounds, screens), settings, home.bounds.width);
}

/** What that screen remembers, else docked at the same border. */
function onScreen({ id, workArea }: Screen, { side, places }: PlaceSettings, width?: number): Bounds {
  const kept = places[id];
  const remembered = kept && { ...kept, width: allowedWidth(kept.width) };
  if (remembered && isGraspable(remembered, workArea)) return remembered;
  return dockedBounds(workArea, side, width);
}
