// Folds the sidebar to a slim edge at the screen's right border and back to where it stood.
// Knows windows and places, not what the edge shows.
import { type BrowserWindow, screen } from 'electron';
import type { Settings } from '../../knowledge/contract/settings';
import type { EdgeTip } from '../../knowledge/contract/shellCalls';
import { tipBounds, tipShape } from './edgeTip';
import { type Bounds, edgeBounds, edgeWidth, sidebarMinHeight, sidebarMinWidth } from './windowPlace';

export interface FoldOptions {
  readonly window: BrowserWindow;
  /** Of the start; `collapsed` folds the window before it is shown. */
  readonly settings: Settings;
  /** Told after the window has its place. */
  readonly onChange: (collapsed: boolean) => void;
  /** Keeps the state for the next start; failing to do so is no reason to stay unfolded. */
  readonly keep: (patch: { readonly collapsed: boolean; readonly bounds?: Bounds }) => void;
}

export interface Fold {
  readonly isCollapsed: () => boolean;
  readonly setCollapsed: (collapsed: boolean) => void;
  /** Room for a tip beside the edge, or none; false where nothing can be shown beside it. */
  readonly showTip: (tip: EdgeTip | undefined) => boolean;
}

/** Cutting a window to a shape, so that the tip is no full-height strip; macOS and Wayland cannot. */
const canShape = process.platform !== 'darwin' && process.env.XDG_SESSION_TYPE !== 'wayland';

/** Ends a shape. X11 takes the empty list, which the documentation names for this, for "nothing of it is there". */
const unshaped: Bounds[] = process.platform === 'win32' ? [] : [{ x: 0, y: 0, width: 8192, height: 8192 }];

export function foldWindow({ window, settings, onChange, keep }: FoldOptions): Fold {
  let unfolded = window.getNormalBounds();
  let collapsed = false;
  let shaped = false;
  const shape = (rows: readonly Bounds[] | undefined): void => {
    if (rows || shaped) window.setShape(rows ? [...rows] : unshaped);
    shaped = rows !== undefined;
  };
  const showEdge = (tip?: EdgeTip): void => {
    const edge = edgeBounds(screen.getDisplayMatching(unfolded).workArea);
    place(window, tip ? tipBounds(edge, tip) : edge, 'fixed');
    shape(tip && tipShape(edge, tip));
  };
  const fold = (): void => {
    if (window.isMaximized()) window.unmaximize();
    unfolded = window.getNormalBounds();
    collapsed = true;
    showEdge();
  };
  const unfold = (): void => {
    collapsed = false;
    shape(undefined);
    place(window, unfolded, 'resizable');
  };
  if (settings.collapsed) fold();
  keepAtBorder(window, () => collapsed && showEdge());
  return {
    isCollapsed: () => collapsed,
    setCollapsed(wanted) {
      if (wanted === collapsed || window.isDestroyed()) return;
      if (wanted) fold();
      else unfold();
      keep({ collapsed, ...(collapsed && { bounds: unfolded }) });
      onChange(collapsed);
    },
    showTip(tip) {
      if (!collapsed || !canShape || window.isDestroyed()) return false;
      showEdge(tip);
      return tip !== undefined;
    },
  };
}

/** A fixed window cannot be resized by its border; its limits are lifted first, or they would hold it back. */
function place(window: BrowserWindow, bounds: Bounds, kind: 'fixed' | 'resizable'): void {
  window.setResizable(true);
  if (kind === 'fixed') window.setMinimumSize(edgeWidth, 1);
  window.setBounds(bounds);
  if (kind === 'resizable') window.setMinimumSize(sidebarMinWidth, sidebarMinHeight);
  else window.setResizable(false);
}

/** A screen that goes, comes or changes its size moves the border. */
function keepAtBorder(window: BrowserWindow, dock: () => void): void {
  const again = (): void => {
    if (!window.isDestroyed()) dock();
  };
  screen.on('display-metrics-changed', again);
  screen.on('display-removed', again);
  window.on('closed', () => {
    screen.off('display-metrics-changed', again);
    screen.off('display-removed', again);
  });
}
