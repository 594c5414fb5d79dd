// Tells when the screen is locked and unlocked: by Electron on macOS and Windows, by the session's bus on Linux.
// Knows the system's signals, not what is hidden.
import { powerMonitor } from 'electron';
import { startLineProcess } from './hands/lineProcess';
import { busSignals } from './lockSignals';

/** Returns what ends it. */
export function watchScreenLock(tell: (locked: boolean) => void): () => void {
  const lock = (): void => tell(true);
  const unlock = (): void => tell(false);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  const endBus = process.platform === 'linux' ? watchBus(tell) : () => undefined;
  return () => {
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
    endBus();
  };
}

/** Without a session bus, or without its monitor, nothing is told: the desktop covers the screen all the same. */
function watchBus(tell: (locked: boolean) => void): () => void {
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return () => undefined;
  const monitor = startLineProcess('dbus-monitor', ['--session', ...busSignals.rules]);
  const read = busSignals.reader(tell);
  monitor.onLine(read);
  monitor.onEnd(() => undefined);
  return () => monitor.kill();
}
