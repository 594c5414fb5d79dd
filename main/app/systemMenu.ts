// The application menu: none where it would only bring Chromium's keys, the necessary one on macOS.
// Knows nothing of the page's own keys.
import { Menu } from 'electron';

/** Without an Edit menu, copy and paste have no keys on macOS. */
export function setSystemMenu(platform: NodeJS.Platform): void {
  const macMenu = (): Menu =>
    Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
  Menu.setApplicationMenu(platform === 'darwin' ? macMenu() : null);
}
