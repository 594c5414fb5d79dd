// The only script between page and product: keeps the engine's port and exposes named functions.
// One CommonJS file that requires nothing but electron; must never expose a channel, a path or the port.
import './withoutEval';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { pageChannels, shellChannel } from '../../knowledge/contract/channels';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageEvent } from '../../knowledge/contract/pageApi';
import type { SourceToken } from '../../knowledge/contract/shellCalls';
import { buildPageApi } from './buildPageApi';
import { portOfDom } from './domPort';
import { EngineLink } from './engineLink';

const listeners = new Set<(event: PageEvent) => void>();
const tellPage = (name: string, payload: unknown): void => {
  for (const listener of listeners) listener({ name, payload } as PageEvent);
};

const engine = new EngineLink({
  requestPort: () => ipcRenderer.send(pageChannels.hello),
  onEvent: tellPage,
});

ipcRenderer.on(pageChannels.port, (event) => {
  const port = event.ports[0];
  if (port) engine.takePort(portOfDom(port));
});
ipcRenderer.on(pageChannels.engineReady, () => tellPage('engineReady', {}));
ipcRenderer.on(pageChannels.engineLost, (_event, payload: { readonly willRestart: boolean }) => {
  engine.lose(payload);
  tellPage('engineLost', payload);
});
ipcRenderer.on(pageChannels.settingsChanged, (_event, settings: unknown) =>
  tellPage('settingsChanged', settings),
);

/** What the shell tells the page as it is. */
for (const name of [
  'workspaceAsked',
  'concernArrived',
  'mailArrived',
  'screenLocked',
  'globalKeysChanged',
] as const) {
  ipcRenderer.on(pageChannels[name], (_event, payload: unknown) => tellPage(name, payload));
}

/** Only a File that the user dropped has a path; one that a script made has none. */
const takeDroppedFiles = (files: readonly File[]): Promise<Outcome<SourceToken>> => {
  const paths = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(pageChannels.dropped, paths);
};

contextBridge.exposeInMainWorld(
  'silbertablett',
  buildPageApi({
    engine,
    invokeShell: (call, input) => ipcRenderer.invoke(shellChannel(call), input),
    takeDroppedFiles,
    listeners,
  }),
);
