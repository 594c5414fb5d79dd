// The start with the session for this very app: its executable, its arguments, its system.
// Knows Electron; what is written where is loginStart's business.
import { app } from 'electron';
import { startAtLogin } from './loginStart';

/** For this app: `args` follow the executable. An AppImage runs from a folder that is gone with the app. */
export function startThisAtLogin(isOn: boolean, args: readonly string[]): Promise<void> {
  return startAtLogin(isOn, {
    platform: process.platform,
    configFolder: app.getPath('appData'),
    command: [process.env.APPIMAGE ?? process.execPath, ...args],
    setLoginItem: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args: [...args] }),
  });
}
