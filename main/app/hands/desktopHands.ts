// The hands of this desktop: one adapter a platform.
// Decides by platform and session only.
import { type HandsPort, noHands } from './handsPort';
import { startLineProcess } from './lineProcess';
import { macHands } from './macHands';
import { runProgram } from './runProgram';
import { windowsHands, windowsScript } from './windowsHands';
import { x11Hands } from './x11Hands';

export type Desktop = 'windows' | 'mac' | 'x11' | 'wayland';

export function desktopOf(platform: NodeJS.Platform, env: Readonly<NodeJS.ProcessEnv>): Desktop {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'mac';
  return env.XDG_SESSION_TYPE === 'wayland' || env.WAYLAND_DISPLAY ? 'wayland' : 'x11';
}

export function desktopHands(desktop: Desktop): HandsPort {
  switch (desktop) {
    case 'windows':
      return windowsHands(() =>
        startLineProcess('powershell.exe', [
          '-NoProfile',
          '-NonInteractive',
          '-Sta',
          '-Command',
          windowsScript,
        ]),
      );
    case 'mac':
      return macHands(runProgram);
    case 'x11':
      return x11Hands(runProgram);
    case 'wayland':
      return noHands;
  }
}
