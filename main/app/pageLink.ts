// Joins pages and engine: brokers a port for each page, tells all when the engine is lost or ready.
// Carries no call: once a port is handed over, the shell hears nothing of what is asked.
import { type BrowserWindow, ipcMain } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { EngineHost, HostEvent } from '../host/engineHost';
import { openChannel } from '../host/openChannel';
import type { PageWindows } from './pageWindows';

export interface PageLinkOptions {
  readonly pages: PageWindows;
  readonly host: EngineHost;
}

export interface PageLink {
  /** To be told of every event of the engine's host. */
  hear(event: HostEvent): void;
}

/** A page says hello once its preload is there, after every load, and when it wants a given-up engine back. */
export function linkPages({ pages, host }: PageLinkOptions): PageLink {
  const wantPort = new WeakSet<BrowserWindow>();
  const bringPort = (window: BrowserWindow): void => {
    if (!wantPort.has(window)) return;
    const [forEngine, forPage] = openChannel();
    if (host.connect(forEngine)) window.webContents.postMessage(pageChannels.port, null, [forPage]);
  };
  ipcMain.on(pageChannels.hello, (event) => {
    const window = pages.of(event.senderFrame);
    if (!window) return;
    wantPort.add(window);
    // Starting brings the ports by its `started` event; a running engine gives one now.
    if (host.state === 'givenUp') host.start();
    else bringPort(window);
  });
  return {
    hear(event) {
      if (event.kind === 'started') pages.open().forEach(bringPort);
      if (event.kind === 'ready') pages.send(pageChannels.engineReady, {});
      if (event.kind === 'lost') pages.send(pageChannels.engineLost, { willRestart: event.willRestart });
    },
  };
}
