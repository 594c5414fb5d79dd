// Backups, examination and housekeeping of one open engine.
// Wiring between the store, the settings in the data folder and the idle tasks.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import { type careCalls, careSettingsSchema } from '../../../knowledge/contract/workspace/careCalls';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { FolderSettings } from '../folderSettings';
import { type CheckedParts, checkBase } from './checkBase';
import { backUpNow, type DailyBackupParts, dailyBackup, keptBackups } from './dailyBackup';
import { IdleCare } from './idleCare';
import { LinkCare, type LinkCareParts } from './linkCare';

const file = { name: 'care.json', schema: careSettingsSchema };

export interface CareParts
  extends CheckedParts,
    Pick<LinkCareParts, 'addresses' | 'beginAsking' | 'closing'> {
  /** Whether an import or a re-embedding runs. */
  readonly busy: () => boolean;
  readonly onFailure: (task: string, thrown: unknown) => void;
}

export interface CareDesk {
  readonly idle: IdleCare;
  readonly handlers: Handlers<typeof careCalls>;
  /** What is known of addresses that articles lead to. */
  readonly links: Pick<LinkCare, 'deadSince' | 'revision'>;
  /** Waits for what runs, which `closing` has broken off; the store may be closed then. */
  close(): Promise<void>;
}

/** Opens with the settings of the data folder; `idle` must be started by a host that stays. */
export async function openCareDesk(parts: CareParts): Promise<CareDesk> {
  const { dataDir, store, clock } = parts;
  const kept = await FolderSettings.open(dataDir, file);
  const nowMs = () => clock.nowMs();
  const backups: DailyBackupParts = { dataDir, store, nowMs, settings: () => kept.settings };
  const tidy = { name: 'tidy', due: async () => store.isUntidy, run: () => store.reorganise() };
  const links = new LinkCare({ ...parts, isOn: () => kept.settings.checkLinks });
  const idle = new IdleCare({
    tasks: [tidy, dailyBackup(backups), links.task],
    busy: parts.busy,
    nowMs,
    onFailure: parts.onFailure,
  });
  const examinations = new Set<Promise<unknown>>();
  const examine = (repair: boolean, signal: AbortSignal) => {
    const running = checkBase(parts, { repair, signal: AbortSignal.any([signal, parts.closing]) });
    const settled = running.catch(() => {}).finally(() => examinations.delete(settled));
    examinations.add(settled);
    return running;
  };
  return {
    idle,
    links,
    close: async () => {
      await Promise.all([idle.stop(), ...examinations]);
    },
    handlers: {
      readCare: async () => ({
        settings: kept.settings,
        backups: [...(await keptBackups(dataDir))],
        links: await links.sums(),
      }),
      changeCare: async (change) => {
        const settings = await kept.change(change);
        if (!settings.checkLinks) await links.forget();
        return settings;
      },
      checkLinks: (_, signal) => links.askNow(signal),
      backUpNow: async () => backUpNow(backups),
      checkBase: async ({ repair }, signal) => {
        if (repair && parts.busy()) throw new TablettError('IMPORT_RUNNING');
        return examine(repair, signal);
      },
    },
  };
}
