// The window shows one page for life: no navigation, no second window, no embedded guest.
// Links go through externalLinks, never through here.
import type { WebContents } from 'electron';
import { pageUrl } from './pageAddress';

/** Reloading the page itself stays possible; it is how the error view recovers. */
export function isNavigationAllowed(url: string): boolean {
  return url === pageUrl;
}

export function guardNavigation(contents: WebContents): void {
  const stop = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
    if (!isNavigationAllowed(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
