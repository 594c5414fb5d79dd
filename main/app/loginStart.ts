// Starts the app with the agent's session, or no longer: by the system's list where there is one, else by a file that
// Linux desktops read at login.
// Knows the command, not the setting.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { desktopEntry } from './desktopEntry';
import { writeFileAtomically } from './writeFileAtomically';

export interface LoginStartOptions {
  readonly platform: NodeJS.Platform;
  /** Of the desktop's own settings: `~/.config`. */
  readonly configFolder: string;
  /** The executable and its arguments. */
  readonly command: readonly string[];
  /** Electron's own way; macOS and Windows. */
  readonly setLoginItem: (isOn: boolean) => void;
}

const entryName = 'silbertablett.desktop';

export const autostartEntry = (command: readonly string[]): string =>
  desktopEntry({ command, more: ['X-GNOME-Autostart-enabled=true'] });

/** Does the same twice without harm. Fails with DATA_FOLDER_READ_ONLY or DISK_FULL, naming the folder. */
export async function startAtLogin(isOn: boolean, options: LoginStartOptions): Promise<void> {
  const { platform, configFolder, command, setLoginItem } = options;
  if (platform !== 'linux') {
    setLoginItem(isOn);
    return;
  }
  const file = join(configFolder, 'autostart', entryName);
  if (isOn) await writeFileAtomically(file, autostartEntry(command));
  else await rm(file, { force: true });
}
