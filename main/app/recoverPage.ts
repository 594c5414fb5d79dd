// Loads the page again when its process dies; the engine, and an import in it, go on meanwhile.
// Gives up where the page dies again and again, so that a broken page cannot spin the machine.
import type { BrowserWindow } from 'electron';
import type { LogFile } from './logFile';

const maxReloads = 3;
const countedWithinMs = 5 * 60_000;

export function recoverPage(window: BrowserWindow, log: LogFile, nowMs: () => number): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page.gone', { reason, exitCode });
    const now = nowMs();
    deaths = [...deaths.filter((at) => now - at < countedWithinMs), now];
    if (reason !== 'clean-exit' && deaths.length <= maxReloads && !window.isDestroyed()) window.reload();
  });
}
