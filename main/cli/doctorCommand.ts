// `doctor`: examines the base and its backups; with --repair puts right what can be put right, and says what cannot.
// A store that does not open is never touched: it is kept aside before a backup takes its place.
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreStore } from '../../indexer/store/restoreStore';
import { verifyBackup } from '../../indexer/store/verifyBackup';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { type CheckUp, isSound } from '../../knowledge/vocabulary/checkUp';
import { backupFolder, keptBackups } from '../engine/care/dailyBackup';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, dataDirOf, withEngine } from './withEngine';

interface DoctorOptions extends CommonOptions {
  readonly repair?: boolean;
}

/** Leaves with 1 where something is wrong and stays so. */
export async function doctorCommand(options: DoctorOptions): Promise<void> {
  const restored = await openable(options);
  const signal = new AbortController().signal;
  const checkUp = await withEngine(options, (engine) =>
    engine.workspace.checkBase({ repair: options.repair ?? false }, signal),
  );
  if (options.json) printJson({ ...checkUp, sound: isSound(checkUp), ...(restored && { restored }) });
  else report(checkUp, restored);
  if (!isSound(checkUp)) process.exitCode = 1;
}

/** The name of the backup that had to take the place of a store that does not open; undefined: it opens. */
async function openable(options: DoctorOptions): Promise<string | undefined> {
  try {
    await withEngine(options, async () => {}, { waitFor: 'words' });
    return undefined;
  } catch (thrown) {
    const failure = toTablettError(thrown, 'doctor');
    if (failure.code !== 'STORE_DAMAGED' || !options.repair) throw failure;
    const restored = await restoreLatest(dataDirOf(options));
    if (restored === undefined) throw failure;
    return restored;
  }
}

/** Puts the latest backup that reads back in place; the damaged store stays beside it under another name. */
async function restoreLatest(dataDir: string): Promise<string | undefined> {
  for (const { name } of await keptBackups(dataDir)) {
    const file = join(backupFolder(dataDir), name);
    const whole = await verifyBackup(file).then(
      () => true,
      () => false,
    );
    if (!whole) continue;
    const aside = `store.damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
    const store = join(dataDir, 'store');
    await rename(store, join(dataDir, aside));
    try {
      await restoreStore({ dir: dataDir, file });
    } catch (thrown) {
      // Without its store the folder would be taken for a new one, and filled as such.
      if (!existsSync(store)) await rename(join(dataDir, aside), store);
      throw thrown;
    }
    process.stderr.write(`The damaged store is kept as ${aside}.\n`);
    return name;
  }
  return undefined;
}

function report(checkUp: CheckUp, restored: string | undefined): void {
  if (restored)
    printLine(`The store did not open; ${restored} took its place. Import again what came since.`);
  const rows = checkUp.findings.map(({ check, examined, faults, repaired, examples }) => [
    check,
    String(examined),
    String(faults),
    String(repaired),
    examples.join(', '),
  ]);
  printTable([['check', 'examined', 'faults', 'repaired', 'for example'], ...rows]);
  const advice = 'Not sound: run `doctor --repair`; articles that stay faulty must be imported again.';
  printLine(isSound(checkUp) ? 'Sound.' : advice);
}
