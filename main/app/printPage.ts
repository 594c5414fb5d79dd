// Prints the page of the window that asks, by the system's own dialog.
// What goes on paper is the page's print style.
import type { WebContents } from 'electron';

/** Resolves to whether it was printed: false where the agent closed the dialog or there is no printer. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ printBackground: false }, (success) => resolve(success));
  });
}
