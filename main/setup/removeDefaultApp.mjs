// Hook of electron-builder: takes the runtime's default app out of the package before anything is put in.
// Must not touch our own files.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * It starts any folder it is given: of use to developers only. electron-builder removes it from the runtimes that it
 * downloads itself, not from one that is handed to it.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export function afterExtract({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
}
