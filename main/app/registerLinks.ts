// Makes this app the one that silbertablett:// links open; the installer does the same where it can.
// Only the packed app: from the project it would name Electron itself.
import { homedir } from 'node:os';
import { app } from 'electron';
import { noteFault } from './engineCare';
import { runProgram } from './hands/runProgram';
import { enterLinks } from './linkEntry';
import type { LogFile } from './logFile';
import { pageScheme } from './pageAddress';

export function registerLinks(log: LogFile): void {
  if (!app.isPackaged) return;
  // The dashes end the switches: whatever a link smuggles behind a quote is an argument, never a switch.
  const ending = ['--'];
  if (process.platform !== 'linux') {
    app.setAsDefaultProtocolClient(pageScheme, process.execPath, ending);
    return;
  }
  // Electron's own way waits for a script that looks for an entry which only packages bring.
  enterLinks({
    scheme: pageScheme,
    // An AppImage runs from a folder that is gone with the app.
    command: [process.env.APPIMAGE ?? process.execPath, ...ending],
    env: process.env,
    homeFolder: homedir(),
    run: runProgram,
  }).then(
    (reason) => log.note('links', { reason }),
    (thrown: unknown) => noteFault(log, 'links', thrown),
  );
}
