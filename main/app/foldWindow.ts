// Keeps the sidebar's place: docked or where the agent put it, folded to a slim edge at the border and back, on
// whichever screens there are.
// Knows windows and places, not what the edge shows.
import { type BrowserWindow, screen } from 'electron';
import type { Settings } from '../../knowledge/contract/settings';
import type { EdgeTip } from '../../knowledge/contract/shellCalls';
import { tipBounds, tipShape } from './edgeTip';
import { boundsAfter, homeOf, isSamePlace } from './sidebarPlace';
import { allScreens, rememberPlace } from './windowLook';
import {
  type Bounds,
  dockedBounds,
  edgeBounds,
  edgeWidth,
  screenOf,
  sidebarMaxWidth,
  sidebarMinHeight,
  sidebarMinWidth,
} from './windowPlace';

export interface FoldOptions {
  readonly window: BrowserWindow;
  /** As they stand; `collapsed` of the start folds the window before it is shown. */
  readonly settings: () => Settings;
  /** Told after the window has its place. */
  readonly onChange: (collapsed: boolean) => void;
  /** Keeps the place for the next start; failing to do so is no reason not to move. */
  readonly keep: (patch: PlacePatch) => void;
}

export type PlacePatch = Partial<Pick<Settings, 'collapsed' | 'places'>> & { readonly bounds?: Bounds };

export interface Fold {
  readonly isCollapsed: () => boolean;
  readonly setCollapsed: (collapsed: boolean) => void;
  /** Room for a tip beside the edge, or none; false where nothing can be shown beside it. */
  readonly showTip: (tip: EdgeTip | undefined) => boolean;
  /** Docks at the border that the settings name now, on the screen where the sidebar stands. */
  readonly dock: () => void;
}

/** Cutting a window to a shape, so that the tip is no full-height strip; macOS and Wayland cannot. */
const canShape = process.platform !== 'darwin' && process.env.XDG_SESSION_TYPE !== 'wayland';

/** Ends a shape. X11 takes the empty list, which the documentation names for this, for "nothing of it is there". */
const unshaped: Bounds[] = process.platform === 'win32' ? [] : [{ x: 0, y: 0, width: 8192, height: 8192 }];

export function foldWindow({ window, settings, onChange, keep }: FoldOptions): Fold {
  const side = () => settings().side;
  let home = homeOf(window.getNormalBounds(), side(), allScreens());
  /** Where the unfolded window stands; elsewhere than at home only while its screen is gone. */
  let unfolded = home.bounds;
  let collapsed = false;
  const shape = shaper(window);
  const show = (tip?: EdgeTip): void => {
    if (!collapsed) {
      shape(undefined);
      place(window, unfolded, 'resizable');
      return;
    }
    const edge = edgeBounds(screenOf(unfolded, allScreens()).workArea, side());
    place(window, tip ? tipBounds(edge, tip, side()) : edge, 'fixed');
    shape(tip && tipShape(edge, tip, side()));
  };
  /** The agent put it there; it stays so on this screen. */
  const settle = (bounds: Bounds): void => {
    home = homeOf(bounds, side(), allScreens());
    unfolded = home.bounds;
    keep({ bounds: unfolded, places: { ...settings().places, [home.screenId]: unfolded } });
  };
  const rest = (bounds: Bounds): void => {
    if (collapsed || isSamePlace(bounds, unfolded)) return;
    settle(bounds);
    if (!isSamePlace(bounds, unfolded)) show();
  };
  const set = (wanted: boolean): void => {
    // A hand that moved it and folds it at once: the place counts.
    if (wanted) rest(window.getNormalBounds());
    collapsed = wanted;
    show();
  };
  if (settings().collapsed) set(true);
  rememberPlace(window, rest);
  onScreenChange(window, () => {
    unfolded = boundsAfter(home, settings(), allScreens());
    show();
  });
  return {
    isCollapsed: () => collapsed,
    setCollapsed(wanted) {
      if (wanted === collapsed || window.isDestroyed()) return;
      set(wanted);
      keep({ collapsed });
      onChange(collapsed);
    },
    showTip(tip) {
      if (!collapsed || !canShape || window.isDestroyed()) return false;
      show(tip);
      return tip !== undefined;
    },
    dock() {
      if (window.isDestroyed()) return;
      settle(dockedBounds(screenOf(unfolded, allScreens()).workArea, side(), unfolded.width));
      show();
    },
  };
}

/** Cuts the window to rows of pixels, or ends that; a window that never was cut is left alone. */
function shaper(window: BrowserWindow): (rows: readonly Bounds[] | undefined) => void {
  let shaped = false;
  return (rows) => {
    if (rows || shaped) window.setShape(rows ? [...rows] : unshaped);
    shaped = rows !== undefined;
  };
}

/** A fixed window cannot be resized by its border; its limits are lifted first, or they would hold it back. */
function place(window: BrowserWindow, bounds: Bounds, kind: 'fixed' | 'resizable'): void {
  window.setResizable(true);
  if (kind === 'fixed') window.setMinimumSize(edgeWidth, 1);
  window.setBounds(bounds);
  if (kind === 'fixed') {
    window.setResizable(false);
    return;
  }
  window.setMinimumSize(sidebarMinWidth, sidebarMinHeight);
  window.setMaximumSize(sidebarMaxWidth, 0);
}

/** A screen that goes, comes or changes its size or scale moves the border. */
function onScreenChange(window: BrowserWindow, settle: () => void): void {
  const again = (): void => {
    if (!window.isDestroyed()) settle();
  };
  screen.on('display-metrics-changed', again);
  screen.on('display-removed', again);
  screen.on('display-added', again);
  window.on('closed', () => {
    screen.off('display-metrics-changed', again);
    screen.off('display-removed', again);
    screen.off('display-added', again);
  });
}
