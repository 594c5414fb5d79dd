// Where the windows stand: the sidebar docked at the right edge or folded, the knowledge window in the middle,
// each where it was left if that is still on a screen.
// Pure arithmetic in device-independent pixels.

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the design: 420 wide, 320 at least. */
export const sidebarWidth = 420;
export const sidebarMinWidth = 320;
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

/** Full height at the right edge of a screen's work area, narrower where the screen is. */
export function dockedBounds(workArea: Bounds): Bounds {
  const width = Math.min(sidebarWidth, workArea.width);
  return { x: workArea.x + workArea.width - width, y: workArea.y, width, height: workArea.height };
}

/** The folded sidebar: a strip at the right border of the screen it stands on. */
export function edgeBounds(workArea: Bounds): Bounds {
  const { x, y, width, height } = workArea;
  return { x: x + width - edgeWidth, y, width: edgeWidth, height };
}

/** `workAreas`: of all screens, the primary first. A screen that was unplugged takes its place with it. */
export function sidebarBounds(remembered: Bounds | undefined, workAreas: readonly Bounds[]): Bounds {
  if (remembered && workAreas.some((area) => isGraspable(remembered, area))) return remembered;
  const primary = workAreas[0];
  if (primary) return dockedBounds(primary);
  return { x: 0, y: 0, width: sidebarWidth, height: 900 };
}

/** In the middle of the first screen, no larger than it, unless it was left elsewhere. */
export function workspaceBounds(remembered: Bounds | undefined, workAreas: readonly Bounds[]): Bounds {
  if (remembered && workAreas.some((area) => isGraspable(remembered, area))) return remembered;
  const area = workAreas[0] ?? { x: 0, y: 0, width: workspaceWidth, height: workspaceHeight };
  const width = Math.min(workspaceWidth, area.width);
  const height = Math.min(workspaceHeight, area.height);
  const middle = (from: number, room: number, size: number) => from + Math.round((room - size) / 2);
  return { x: middle(area.x, area.width, width), y: middle(area.y, area.height, height), width, height };
}

function isGraspable(window: Bounds, area: Bounds): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const topIsInside = window.y >= area.y && window.y + graspableHeight <= area.y + area.height;
  return width >= graspableWidth && topIsInside;
}
