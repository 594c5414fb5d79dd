// The product is local: whatever the page, a library or Chromium itself asks of a network is refused.
// Knows nothing of what the page shows.
import type { App, Session } from 'electron';

/** Schemes that stay on this machine: the page itself, inline pictures, and the developer tools. */
const localSchemes: ReadonlySet<string> = new Set(['silbertablett:', 'data:', 'blob:', 'devtools:']);

export function isLocalRequest(url: string): boolean {
  const end = url.indexOf(':');
  return localSchemes.has(url.slice(0, end + 1).toLowerCase());
}

/** Before the app is ready: Chromium's own services find no host either, and its updater does not try. */
export function denyNetworkToChromium(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Also keeps the spell checker from fetching its dictionaries. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalRequest(url) }));
  session.setSpellCheckerEnabled(false);
}
