// The product is local: whatever the page, a library or Chromium itself asks of a network is refused.
// Knows nothing of what the page shows.
import type { Session } from 'electron';

/** Schemes that stay on this machine: the page itself, inline pictures, and the developer tools. */
const localSchemes: ReadonlySet<string> = new Set(['silbertablett:', 'data:', 'blob:', 'devtools:']);

export function isLocalRequest(url: string): boolean {
  const end = url.indexOf(':');
  return localSchemes.has(url.slice(0, end + 1).toLowerCase());
}

/** Also keeps the spell checker from fetching its dictionaries. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalRequest(url) }));
  session.setSpellCheckerEnabled(false);
}
