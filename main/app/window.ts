// The sidebar window: its place, its look before the page is there, its locked-down page.
// Knows settings and geometry, not what the page shows.
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../knowledge/contract/settings';
import { guardNavigation } from './navigationGuard';
import { pageUrl } from './pageAddress';
import { type Bounds, sidebarBounds, sidebarMinHeight, sidebarMinWidth } from './windowPlace';

/** Dragging a window fires many times a second; its place is worth writing once it rests. */
const restMs = 400;

/** The page's canvas colour (renderer/app/tokens.css), shown until the first paint: no white flash. */
const canvasColour = { light: '#f1f2f5', dark: '#0e1013' } as const;

export interface WindowOptions {
  readonly settings: Settings;
  readonly preloadFile: string;
  readonly developerTools: boolean;
  /** Told where the window rests after it was moved or resized by hand. */
  readonly onRest: (bounds: Bounds) => void;
  /** Told when the page has painted for the first time. */
  readonly onFirstPaint: () => void;
}

/** Creates the window and begins to load the page; it shows itself with the first paint. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { settings, preloadFile, developerTools } = options;
  const window = new BrowserWindow({
    ...sidebarBounds(settings.bounds, workAreas()),
    minWidth: sidebarMinWidth,
    minHeight: sidebarMinHeight,
    title: 'Silbertablett',
    // The page draws the top bar itself, and a frame could not become as slim as the folded edge.
    frame: false,
    show: false,
    alwaysOnTop: settings.alwaysOnTop,
    fullscreenable: false,
    autoHideMenuBar: true,
    backgroundColor: canvasColour[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: developerTools,
      // A hidden sidebar must answer at once when it is called.
      backgroundThrottling: false,
    },
  });
  guardNavigation(window.webContents);
  window.once('ready-to-show', () => {
    window.show();
    options.onFirstPaint();
  });
  rememberPlace(window, options.onRest);
  void window.loadURL(pageUrl);
  return window;
}

/** Brings the window back from wherever it is: hidden, minimised or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas(): readonly Bounds[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function rememberPlace(window: BrowserWindow, onRest: (bounds: Bounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!window.isDestroyed() && !window.isMinimized()) onRest(window.getNormalBounds());
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, restMs);
  };
  window.on('move', wait);
  window.on('resize', wait);
  window.on('close', () => {
    if (timer) settle();
  });
}
