// Whether a message really comes from our page in our window.
// Used by every handler before it looks at anything else.
import type { BrowserWindow, WebFrameMain } from 'electron';
import { isPageUrl } from './pageAddress';

/** Only the main frame of the given window, only while it shows our own page. */
export function isPageFrame(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  if (!frame || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isPageUrl(frame.url);
}
