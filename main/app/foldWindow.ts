// Keeps the sidebar's place: docked or where the agent put it, folded to a slim edge at the border and back, on
// whichever screens there are.
// Knows windows and places, not what the edge shows.
import { type BrowserWindow, screen } from 'electron';
import type { Settings } from '../../knowledge/contract/settings';
import type { EdgeTip } from '../../knowledge/contract/shellCalls';
import { tipBounds, tipShape } from './edgeTip';
import { boundsAfter, type Home, homeOf, isSamePlace, sideAt } from './sidebarPlace';
import { allScreens, rememberPlace } from './windowLook';
import {
  type Bounds,
  dockedBounds,
  edgeBounds,
  edgeWidth,
  type Side,
  screenOf,
  sidebarMaxWidth,
  sidebarMinHeight,
  sidebarMinWidth,
} from './windowPlace';

export interface FoldOptions {
  readonly window: BrowserWindow;
  /** As they stand; `collapsed` of the start folds the window before it is shown. */
  readonly settings: () => Settings;
  /** Told after the window was folded or unfolded and has its place. */
  readonly onChange: () => void;
  /** Keeps the place for the next start; failing to do so is no reason not to move. */
  readonly keep: (patch: PlacePatch) => void;
}

export type PlacePatch = Partial<Pick<Settings, 'collapsed' | 'places' | 'side'>> & {
  readonly bounds?: Bounds;
};

/** Cutting a window to a shape, so that the tip is no full-height strip; macOS and Wayland cannot. */
const canShape = process.platform !== 'darwin' && process.env.XDG_SESSION_TYPE !== 'wayland';

/** Ends a shape. X11 takes the empty list, which the documentation names for this, for "nothing of it is there". */
const unshaped: Bounds[] = process.platform === 'win32' ? [] : [{ x: 0, y: 0, width: 8192, height: 8192 }];

/** Owns the sidebar's place from now on. */
export class Fold {
  readonly #options: FoldOptions;
  readonly #shape: (rows: readonly Bounds[] | undefined) => void;
  /** Where the agent put it. */
  #home: Home;
  /** Where the unfolded window stands; elsewhere than at home only while its screen is gone. */
  #unfolded: Bounds;
  /** Ahead of the settings, which are written meanwhile. */
  #side: Side;
  #isCollapsed = false;

  constructor(options: FoldOptions) {
    const { window, settings } = options;
    this.#options = options;
    this.#shape = shaper(window);
    this.#side = settings().side;
    this.#home = homeOf(window.getNormalBounds(), this.#side, allScreens());
    this.#unfolded = this.#home.bounds;
    if (settings().collapsed) this.#set(true);
    rememberPlace(window, (bounds) => this.#rest(bounds));
    onScreenChange(window, () => {
      this.#unfolded = boundsAfter(this.#home, { ...settings(), side: this.#side }, allScreens());
      this.#show();
    });
  }

  get isCollapsed(): boolean {
    return this.#isCollapsed;
  }

  setCollapsed(collapsed: boolean): void {
    if (collapsed === this.#isCollapsed || this.#options.window.isDestroyed()) return;
    this.#set(collapsed);
    this.#options.keep({ collapsed });
    this.#options.onChange();
  }

  /** Room for a tip beside the edge, or none; false where nothing can be shown beside it. */
  showTip(tip: EdgeTip | undefined): boolean {
    if (!this.#isCollapsed || !canShape || this.#options.window.isDestroyed()) return false;
    this.#show(tip);
    return tip !== undefined;
  }

  /** Docks at the border that the settings name now, on the screen where the sidebar stands. */
  dock(): void {
    const { window, settings } = this.#options;
    if (window.isDestroyed()) return;
    this.#side = settings().side;
    const { workArea } = screenOf(this.#unfolded, allScreens());
    this.#settle(dockedBounds(workArea, this.#side, this.#unfolded.width));
    this.#show();
  }

  #set(collapsed: boolean): void {
    // A hand that moved it and folds it at once: the place counts.
    if (collapsed) this.#rest(this.#options.window.getNormalBounds());
    this.#isCollapsed = collapsed;
    this.#show();
  }

  /** Moved or resized by hand, or by us. */
  #rest(bounds: Bounds): void {
    if (this.#isCollapsed || isSamePlace(bounds, this.#unfolded)) return;
    this.#side = sideAt(bounds, this.#side, allScreens());
    this.#settle(bounds);
    if (!isSamePlace(bounds, this.#unfolded)) this.#show();
  }

  /** The agent put it there; it stays so on this screen. */
  #settle(bounds: Bounds): void {
    this.#home = homeOf(bounds, this.#side, allScreens());
    this.#unfolded = this.#home.bounds;
    const places = { ...this.#options.settings().places, [this.#home.screenId]: this.#unfolded };
    this.#options.keep({ side: this.#side, bounds: this.#unfolded, places });
  }

  #show(tip?: EdgeTip): void {
    const { window } = this.#options;
    const side = this.#side;
    if (!this.#isCollapsed) {
      this.#shape(undefined);
      place(window, this.#unfolded, 'resizable');
      return;
    }
    const edge = edgeBounds(screenOf(this.#unfolded, allScreens()).workArea, side);
    place(window, tip ? tipBounds(edge, tip, side) : edge, 'fixed');
    this.#shape(tip && tipShape(edge, tip, side));
  }
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
