// Waits until a window's page is there and listens, so that nothing told to it is lost.
// Looks through the page's own eyes; knows nothing of what is told.
import type { BrowserWindow } from 'electron';

const everyMs = 100;
const look = `document.querySelector('[data-ready]') !== null`;

/** Resolves to false where the window is gone before. */
export async function pageReady(window: BrowserWindow): Promise<boolean> {
  while (!window.isDestroyed()) {
    const isReady: unknown = await window.webContents.executeJavaScript(look).catch(() => false);
    if (isReady === true) return true;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
