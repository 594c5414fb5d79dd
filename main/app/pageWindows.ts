// The windows that show our page: whether a message comes from one of them, and telling all of them something.
// Every handler asks here before it looks at anything else.
import type { BrowserWindow, WebFrameMain } from 'electron';
import { isPageUrl } from './pageAddress';

export class PageWindows {
  readonly #windows = new Set<BrowserWindow>();

  /** Known from now on until it is closed. */
  add(window: BrowserWindow): void {
    this.#windows.add(window);
    window.once('closed', () => this.#windows.delete(window));
  }

  /** The window whose main frame this is, while it shows our own page; undefined for any other sender. */
  of(frame: WebFrameMain | null): BrowserWindow | undefined {
    if (!frame || !isPageUrl(frame.url)) return undefined;
    return this.open().find(({ webContents }) => webContents.mainFrame === frame);
  }

  open(): readonly BrowserWindow[] {
    return [...this.#windows].filter((window) => !window.isDestroyed());
  }

  /** Tells every page. */
  send(channel: string, payload: unknown): void {
    for (const { webContents } of this.open()) webContents.send(channel, payload);
  }
}
