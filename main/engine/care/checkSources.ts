// Lays the base beside the files that it came from: those that are gone from their place, or say something else by now.
// Reads only what size and time do not decide; imports nothing.
import { sha256OfFile } from '../../../indexer/disk/sha256OfFile';
import { stampBeside } from '../../../indexer/read/readBeside';
import type { WritableStore } from '../../../knowledge/ports';
import type { CheckFinding } from '../../../knowledge/vocabulary/checkUp';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';

/** Asked of the disk at a time. */
const filesAtOnce = 32;
const mostExamples = 5;

/** `goOn` throws where nobody waits for it any more. Fails like the store. */
export async function checkSources(
  store: Pick<WritableStore, 'ledger' | 'headOf'>,
  goOn: () => void,
): Promise<CheckFinding> {
  const followed = (await store.ledger.all()).filter((source) => isFollowed(source, store));
  const other: string[] = [];
  for (let at = 0; at < followed.length; at += filesAtOnce) {
    goOn();
    const portion = followed.slice(at, at + filesAtOnce);
    const same = await Promise.all(portion.map(isAsRead));
    other.push(...portion.flatMap(({ source }, each) => (same[each] ? [] : [source])));
  }
  const examples = other.slice(0, mostExamples);
  return { check: 'sources', examined: followed.length, faults: other.length, repaired: 0, examples };
}

/** A file of which an article in force takes its text; pages of the web are asked for by their own looks. */
function isFollowed(
  { source, outcome, articleIds, changedAtMs }: KeptSource,
  store: Pick<WritableStore, 'headOf'>,
): boolean {
  if (outcome === 'removed' || changedAtMs === undefined || /^https?:/i.test(source)) return false;
  return articleIds.some((id) => {
    const head = store.headOf(id);
    if (!head) return false;
    const { master, state } = keepingOf(head);
    return master === 'source' && state !== 'archived';
  });
}

/** A copy or a touch gives a file another time and leaves its words as they are. Never throws. */
async function isAsRead({ path, sizeBytes, changedAtMs, stamp }: KeptSource): Promise<boolean> {
  const now = await stampBeside(path);
  if (now.sizeBytes !== sizeBytes) return false;
  if (now.changedAtMs === changedAtMs) return true;
  // Piece by piece: of files that were all copied, many are read at a time, and each may be large.
  const hash = stamp && (await sha256OfFile(path).catch(() => undefined));
  return hash !== undefined && hash === stamp?.contentHash;
}
