// The menu of the tray's icon as plain rows. Pure; Electron makes the menu of it.
import type { ShellWords } from '../shellWords';

export interface TrayActions {
  readonly toggle: () => void;
  readonly openSettings: () => void;
  readonly quit: () => void;
}

export type TrayRow = { readonly label: string; readonly click: () => void } | { readonly type: 'separator' };

export function trayMenu(words: ShellWords, isShown: boolean, actions: TrayActions): readonly TrayRow[] {
  return [
    { label: isShown ? words.trayHide : words.trayShow, click: actions.toggle },
    { label: words.traySettings, click: actions.openSettings },
    { type: 'separator' },
    { label: words.trayQuit, click: actions.quit },
  ];
}
