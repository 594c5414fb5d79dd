// Sources whose import was taken back, as the ledger remembers them: whether they are still what was taken back then.
// Asks the disk for size and time; decides nothing else.
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { stampBeside } from '../read/readBeside';

/** The file is the one whose import was taken back: nobody has touched it since. Never throws. */
export async function staysTakenBack({ code, path, ...then }: KeptSource): Promise<boolean> {
  if (code !== 'SOURCE_ROLLED_BACK' || then.changedAtMs === undefined) return false;
  const now = await stampBeside(path);
  return now.sizeBytes === then.sizeBytes && now.changedAtMs === then.changedAtMs;
}

/** That the file had gone was taken back: its articles are wanted without it. */
export function wasAwayThen({ code, changedAtMs }: KeptSource): boolean {
  return code === 'SOURCE_ROLLED_BACK' && changedAtMs === undefined;
}
