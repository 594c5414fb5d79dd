// Ends the app: last window closed → engine closes its store → log written → gone.
// Knows how to wait, not what closing a store takes.
import { app } from 'electron';
import type { EngineHost } from '../host/engineHost';
import { finishErasing } from './eraseFolder';
import type { LogFile } from './logFile';

/** The sidebar is the app: closing it ends everything, on every platform. */
export function quitInOrder(host: EngineHost, log: LogFile, dataDir: string): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (host.state === 'stopped') return;
    event.preventDefault();
    void closeAll(host, log).finally(() => {
      // Asked for by the owner, and only now has everybody let go of the folder.
      finishErasing(dataDir);
      app.exit(0);
    });
  });
}

/** Resolves when the engine is gone and the log is on disk; may be called more than once. */
export async function closeAll(host: EngineHost, log: LogFile): Promise<void> {
  await host.stop();
  log.note('stopped');
  await log.flush();
}
