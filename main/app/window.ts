// The sidebar window: its place, its slim look, its page.
// Knows settings and geometry, not what the page shows.
import { BrowserWindow } from 'electron';
import type { Settings } from '../../knowledge/contract/settings';
import { guardNavigation } from './navigationGuard';
import { pageUrl } from './pageAddress';
import { startBounds } from './sidebarPlace';
import { allScreens, type PageOptions, pageWindowOptions } from './windowLook';
import { sidebarMaxWidth, sidebarMinHeight, sidebarMinWidth } from './windowPlace';

export interface WindowOptions extends PageOptions {
  readonly settings: Settings;
  /** Told when the page has painted for the first time. */
  readonly onFirstPaint: () => void;
}

/** Creates the window and begins to load the page; it shows itself with the first paint. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { settings } = options;
  const look = pageWindowOptions(options);
  const window = new BrowserWindow({
    ...look,
    ...startBounds(settings, allScreens()),
    minWidth: sidebarMinWidth,
    minHeight: sidebarMinHeight,
    maxWidth: sidebarMaxWidth,
    // Filling the screen is what a window with a greatest width cannot do.
    maximizable: false,
    title: 'Silbertablett',
    // The page draws the top bar itself, and a frame could not become as slim as the folded edge.
    frame: false,
    alwaysOnTop: settings.alwaysOnTop,
    fullscreenable: false,
    // A hidden sidebar must answer at once when it is called.
    webPreferences: { ...look.webPreferences, backgroundThrottling: false },
  });
  guardNavigation(window.webContents, pageUrl);
  window.once('ready-to-show', () => {
    window.show();
    options.onFirstPaint();
  });
  void window.loadURL(pageUrl);
  return window;
}
