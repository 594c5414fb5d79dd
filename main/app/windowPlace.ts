// Where the windows stand: the sidebar docked at a border of a screen or folded there, the knowledge window in the
// middle, each where it was left if that is still on a screen.
// Pure arithmetic in device-independent pixels.

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The border of the screen at which the sidebar stands. */
export type Side = 'left' | 'right';

/** `id`: Electron's display id, the same for the same screen. */
export interface Screen {
  readonly id: string;
  readonly workArea: Bounds;
}

/** From the design: 420 wide, 320 to 900. */
const sidebarWidth = 420;
export const sidebarMinWidth = 320;
export const sidebarMaxWidth = 900;
export const sidebarMinHeight = 320;

/** Folded: wide enough for a number and a word read from the corner of the eye. */
export const edgeWidth = 48;

/** From the design: 1280 × 800; narrower than 900 the ledger's columns have no room. */
const workspaceWidth = 1280;
const workspaceHeight = 800;
export const workspaceMinWidth = 900;
export const workspaceMinHeight = 600;

/** Enough of the top bar to take hold of the window with the mouse. */
const graspableWidth = 100;
const graspableHeight = 40;

/** Where there is no screen to ask, as in the moment the last one was unplugged. */
const noScreen: Screen = { id: '', workArea: { x: 0, y: 0, width: workspaceWidth, height: 900 } };

/** Within `width` px, the x at which something of `size` px begins that lies `away` px from a border. */
export function fromBorder(side: Side, { width, size, away }: Record<'width' | 'size' | 'away', number>) {
  return side === 'left' ? away : width - away - size;
}

/** Full height at a border of a screen's work area, narrower where the screen is. */
export function dockedBounds(workArea: Bounds, side: Side, wanted = sidebarWidth): Bounds {
  const width = Math.min(allowedWidth(wanted), workArea.width);
  return column(workArea, side, width);
}

/** The folded sidebar: a strip at the border of the screen it stands on. */
export function edgeBounds(workArea: Bounds, side: Side): Bounds {
  return column(workArea, side, edgeWidth);
}

export const allowedWidth = (width: number): number =>
  Math.min(sidebarMaxWidth, Math.max(sidebarMinWidth, width));

function column({ x, y, width, height }: Bounds, side: Side, size: number): Bounds {
  return { x: x + fromBorder(side, { width, size, away: 0 }), y, width: size, height };
}

/** The screen that shows most of the bounds, else the one nearest to them. `screens`: the primary first. */
export function screenOf(bounds: Bounds, screens: readonly Screen[]): Screen {
  const [first = noScreen, ...others] = screens;
  const better = (best: Screen, screen: Screen): Screen => {
    const more = overlap(bounds, screen.workArea) - overlap(bounds, best.workArea);
    const nearer = distance(bounds, best.workArea) - distance(bounds, screen.workArea);
    return more > 0 || (more === 0 && nearer > 0) ? screen : best;
  };
  return others.reduce(better, first);
}

/**
 * In the middle of what the sidebar leaves free of the first screen, no larger than that, unless it was left elsewhere.
 * `sidebar`: where it is seen at present; it stays in front and would lie on the window's main actions.
 */
export function workspaceBounds(
  remembered: Bounds | undefined,
  screens: readonly Screen[],
  sidebar?: Bounds,
): Bounds {
  if (remembered && screens.some(({ workArea }) => isGraspable(remembered, workArea))) return remembered;
  const screen = screens[0]?.workArea ?? { x: 0, y: 0, width: workspaceWidth, height: workspaceHeight };
  const area = sidebar ? beside(screen, sidebar) : screen;
  const width = Math.min(workspaceWidth, area.width);
  const height = Math.min(workspaceHeight, area.height);
  const middle = (from: number, room: number, size: number) => from + Math.round((room - size) / 2);
  return { x: middle(area.x, area.width, width), y: middle(area.y, area.height, height), width, height };
}

/** The wider strip of the area at a side of `taken`; all of the area where neither holds the window. */
function beside(area: Bounds, taken: Bounds): Bounds {
  if (overlap(area, taken) === 0) return area;
  const end = taken.x + taken.width;
  const before = { ...area, width: taken.x - area.x };
  const after = { ...area, x: end, width: area.x + area.width - end };
  const wider = before.width >= after.width ? before : after;
  return wider.width >= workspaceMinWidth ? wider : area;
}

/** Whether enough of the window's top is on the screen to move it. */
export function isGraspable(window: Bounds, area: Bounds): boolean {
  const topIsInside = window.y >= area.y && window.y + graspableHeight <= area.y + area.height;
  return overlapX(window, area) >= graspableWidth && topIsInside;
}

function overlapX(a: Bounds, b: Bounds): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

function overlapY(a: Bounds, b: Bounds): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
}

const overlap = (a: Bounds, b: Bounds): number => Math.max(0, overlapX(a, b)) * Math.max(0, overlapY(a, b));

/** Of the gap between two areas; 0 where they touch. */
const distance = (a: Bounds, b: Bounds): number =>
  Math.hypot(Math.max(0, -overlapX(a, b)), Math.max(0, -overlapY(a, b)));
