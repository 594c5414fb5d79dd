// What all our windows have in common: the locked-down page, the look before it is there, a place that is remembered.
// Knows no window in particular.
import { type BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import type { Bounds, Screen } from './windowPlace';

/** Dragging a window fires many times a second; its place is worth writing once it rests. */
const restMs = 400;

/** The page's canvas colour (renderer/app/tokens.css), shown until the first paint: no white flash. */
const canvasColour = { light: '#f1f2f5', dark: '#0e1013' } as const;

export interface PageOptions {
  readonly preloadFile: string;
  readonly developerTools: boolean;
}

/** Hidden until the page has painted; `webPreferences` of a page that may do nothing by itself. */
export function pageWindowOptions(options: PageOptions): BrowserWindowConstructorOptions {
  return {
    show: false,
    autoHideMenuBar: true,
    backgroundColor: canvasColour[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: options.developerTools,
    },
  };
}

/** Brings the window back from wherever it is: hidden, minimised or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** All screens, the primary first. */
export function allScreens(): readonly Screen[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ id, workArea }) => ({ id: String(id), workArea }));
}

/** Tells where the window rests after it was moved or resized by hand. */
export function rememberPlace(window: BrowserWindow, onRest: (bounds: Bounds) => void): void {
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
