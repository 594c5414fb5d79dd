// A window shows one page for life: no navigation, no window of the page's own making, no embedded guest.
// Links go through externalLinks, never through here.
import type { WebContents } from 'electron';

/** `home`: the window's own address. Reloading it stays possible; it is how the error view recovers. */
export function guardNavigation(contents: WebContents, home: string): void {
  const stop = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
    if (event.url !== home) event.preventDefault();
  };
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
