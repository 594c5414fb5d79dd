// Puts everything the app keeps below the data folder: Chromium's profile, the settings, the log.
// The profile's place also decides what counts as a second start: one window per data folder.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

export interface DataHome {
  readonly dataDir: string;
  readonly settingsFile: string;
  readonly logFolder: string;
}

/** To be called before the app is ready. A folder that cannot be written is the engine's to report, by its code. */
export function settleIn(dataDir: string): DataHome {
  app.setPath('userData', writableProfile(dataDir));
  return { dataDir, settingsFile: join(dataDir, 'settings.json'), logFolder: join(dataDir, 'logs') };
}

function writableProfile(dataDir: string): string {
  const profile = join(dataDir, 'shell');
  try {
    mkdirSync(profile, { recursive: true });
    return profile;
  } catch {
    // The window must still open to say what is wrong; the name keeps second starts recognisable.
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    const elsewhere = join(tmpdir(), `silbertablett-${name}`);
    mkdirSync(elsewhere, { recursive: true });
    return elsewhere;
  }
}
