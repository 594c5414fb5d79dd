// The icon in the tray: a click shows or hides the sidebar, its menu does that and little more.
// Desktops without a tray show nothing; nobody depends on it.
import { type BrowserWindow, Menu, type NativeImage, nativeImage, Tray } from 'electron';
import type { ShellWords } from '../shellWords';
import iconFile from './brandMark.png?asset';
import { type TrayActions, trayMenu } from './trayMenu';

/** Points at which Windows and macOS draw it; Linux desktops scale by themselves. */
const drawnSize = 16;

export interface OpenTray {
  /** Writes the menu anew: other words, or the sidebar shown or hidden. */
  readonly refresh: () => void;
}

export function openTray(window: BrowserWindow, words: () => ShellWords, actions: TrayActions): OpenTray {
  const tray = new Tray(icon());
  const refresh = (): void => {
    if (tray.isDestroyed() || window.isDestroyed()) return;
    tray.setContextMenu(Menu.buildFromTemplate([...trayMenu(words(), window.isVisible(), actions)]));
  };
  tray.setToolTip('Silbertablett');
  // On macOS a click opens the menu.
  if (process.platform !== 'darwin') tray.on('click', actions.toggle);
  window.on('show', refresh);
  window.on('hide', refresh);
  window.once('closed', () => tray.destroy());
  refresh();
  return { refresh };
}

function icon(): NativeImage {
  const whole = nativeImage.createFromPath(iconFile);
  if (process.platform === 'linux') return whole;
  const sized = (size: number) => whole.resize({ width: size, height: size });
  const drawn = sized(drawnSize);
  for (const scaleFactor of [2, 3]) {
    const buffer = sized(drawnSize * scaleFactor).toPNG();
    drawn.addRepresentation({
      scaleFactor,
      width: drawnSize * scaleFactor,
      height: drawnSize * scaleFactor,
      buffer,
    });
  }
  return drawn;
}
