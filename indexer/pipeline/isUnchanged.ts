// Whether a source is as the ledger remembers it, told from its size and time alone: no byte is read.
// Asks disk and catalogue; decides nothing else.
import { stat } from 'node:fs/promises';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import type { KnownArticles } from './knownArticles';

/** A file changed again within the coarsest clock of a file system (FAT: 2 s) may have kept its time and size. */
const coarsestTickMs = 2_000;

/** `twinStands`: the article for whose sake the source was left out still says the same. Never throws. */
export async function isUnchanged(
  source: KeptSource,
  known: KnownArticles,
  fingerprint: string,
  twinStands: (source: KeptSource) => boolean,
): Promise<boolean> {
  const { stamp, outcome, path } = source;
  if (!stamp || stamp.fingerprint !== fingerprint) return false;
  if (stamp.readAtMs - stamp.changedAtMs < coarsestTickMs) return false;
  if (outcome === 'duplicate' ? !twinStands(source) : !allStand(source, known)) return false;
  const stats = await stat(path).catch(() => undefined);
  return stats?.size === stamp.sizeBytes && Math.round(stats.mtimeMs) === stamp.changedAtMs;
}

/** Every article that it gave is stored, with vectors of the model in force. */
function allStand({ articleIds, stamp, path }: KeptSource, known: KnownArticles): boolean {
  const count = stamp?.articleCount ?? 0;
  const ids = articleIds.length === count ? articleIds : known.storedOf(path);
  return ids.length === count && ids.every((id) => known.hashOf(id) !== undefined);
}
