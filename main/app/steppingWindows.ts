// Our windows step aside for a paste: hidden, so that the program before has the keys, and shown again without them.
// Knows windows, not what is pasted.
import { app, BrowserWindow } from 'electron';
import type { SteppingWindows } from './hands/insertText';

export function steppingWindows(window: BrowserWindow): SteppingWindows {
  return {
    stepAside: () => {
      // macOS gives the keys to another program only when all of ours is hidden.
      if (process.platform === 'darwin') app.hide();
      else window.hide();
    },
    isOursInFront: () => BrowserWindow.getFocusedWindow() !== null,
    comeBack: () => {
      if (window.isDestroyed()) return;
      if (process.platform === 'darwin') app.show();
      else window.showInactive();
    },
  };
}
