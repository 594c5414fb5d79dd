// Joins page and engine: brokers a port for each, tells the page when the engine is lost or ready.
// Carries no call: once the port is handed over, the shell hears nothing of what is asked.
import { type BrowserWindow, ipcMain, MessageChannelMain } from 'electron';
import { pageChannels } from '../../knowledge/contract/channels';
import type { EngineHost, HostEvent } from '../host/engineHost';
import { isPageFrame } from './pageFrame';

export interface PageLinkOptions {
  readonly window: BrowserWindow;
  readonly host: EngineHost;
}

export interface PageLink {
  /** To be told of every event of the engine's host. */
  hear(event: HostEvent): void;
  send(channel: string, payload: unknown): void;
}

/** The page says hello once its preload is there, after every load, and when it wants a given-up engine back. */
export function linkPage({ window, host }: PageLinkOptions): PageLink {
  let wantsPort = false;
  const send = (channel: string, payload: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, payload);
  };
  const bringPort = (): void => {
    if (!wantsPort || window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    if (host.connect(port1)) window.webContents.postMessage(pageChannels.port, null, [port2]);
  };
  ipcMain.on(pageChannels.hello, (event) => {
    if (!isPageFrame(event.senderFrame, window)) return;
    wantsPort = true;
    // Starting brings the port by its `started` event; a running engine gets one now.
    if (host.state === 'givenUp') host.start();
    else bringPort();
  });
  return {
    send,
    hear(event) {
      if (event.kind === 'started') bringPort();
      if (event.kind === 'ready') send(pageChannels.engineReady, {});
      if (event.kind === 'lost') send(pageChannels.engineLost, { willRestart: event.willRestart });
    },
  };
}
