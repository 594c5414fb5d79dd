// Makes this app the one that silbertablett:// links open; the installer does the same where it can.
// Only the packed app: from the project it would name Electron itself.
import { app } from 'electron';
import { pageScheme } from './pageAddress';

export function registerLinks(): void {
  // The dashes end the switches: whatever a link smuggles behind a quote is an argument, never a switch.
  if (app.isPackaged) app.setAsDefaultProtocolClient(pageScheme, process.execPath, ['--']);
}
