// Whether a source and the pictures beside it are as the ledger remembers them, told from size and time: no byte is read but
// once of a page that an earlier version has read.
// Asks disk and catalogue; decides nothing else.
import type { BesideStamp, KeptSource } from '../../knowledge/vocabulary/ledger';
import { stampBeside } from '../read/readBeside';
import type { KnownArticles } from './knownArticles';
import { mayShowPictures, wasReadBefore } from './presentReading';

/** A file changed again within the coarsest clock of a file system (FAT: 2 s) may have kept its time and size. */
const coarsestTickMs = 2_000;

/** `twinsStand`: the articles for whose sake copies of the source were left out still say the same. Never throws. */
export async function isUnchanged(
  source: KeptSource,
  known: KnownArticles,
  fingerprint: string,
  twinsStand: (source: KeptSource) => boolean,
): Promise<boolean> {
  const { stamp, path } = source;
  if (!stamp || stamp.fingerprint !== fingerprint) return false;
  if (!allStand(source, known) || !twinsStand(source)) return false;
  const files = [
    { path, sizeBytes: stamp.sizeBytes, changedAtMs: stamp.changedAtMs },
    ...(stamp.beside ?? []),
  ];
  const same = await Promise.all(files.map((file) => isSameFile(file, stamp.readAtMs)));
  if (!same.every(Boolean)) return false;
  return !wasReadBefore(path, source) || !(await mayShowPictures(path));
}

/** A file that was not there counts as the same while it is not. */
async function isSameFile(file: BesideStamp, readAtMs: number): Promise<boolean> {
  if (file.changedAtMs !== undefined && readAtMs - file.changedAtMs < coarsestTickMs) return false;
  const now = await stampBeside(file.path);
  return now.sizeBytes === file.sizeBytes && now.changedAtMs === file.changedAtMs;
}

/** Every article that it gave is stored, with vectors of the model in force. */
function allStand({ articleIds, stamp, path }: KeptSource, known: KnownArticles): boolean {
  const count = stamp?.articleCount ?? 0;
  const ids = articleIds.length === count ? articleIds : known.storedOf(path);
  return ids.length === count && ids.every((id) => known.hashOf(id) !== undefined);
}
