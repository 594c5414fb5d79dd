// Prints the page of the window that asks, by the system's own dialog.
// What goes on paper is the page's print style.
import type { WebContents } from 'electron';

export type PrintOutcome = 'printed' | 'cancelled' | 'failed';

/** What Electron calls a dialog that the agent closed (webContents.print, `failureReason`). */
const closed = 'Print job canceled';

/** `failed`: there is no printer, or it has refused. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    contents.print({ printBackground: false }, (success, failureReason) =>
      resolve(success ? 'printed' : failureReason === closed ? 'cancelled' : 'failed'),
    );
  });
}
