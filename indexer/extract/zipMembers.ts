// A zip archive → its members, unpacked one by one in memory and never to a disk.
// Locked entries open with a password; those that do not, and broken ones, cost themselves; an archive that is no honest one is refused as a whole.
import { buffer } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { errorText } from '../../knowledge/errors/errorCodes';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ContainerBudget, Member, OpenedContainer } from './container';
import { besideMember, MemberNames } from './memberNames';
import type { ExtractProblem } from './tables/rowCollector';
import { type LockedEntries, lockedEntries } from './unlock/lockedEntries';
import { entryName } from './zipEntryName';
import { listEntries, openEntry, openZipFile } from './zipFile';

/** HTML packs 5 to 20 times; zip bombs start at 1,000. */
const maxRatio = 200;
const maxMemberBytes = 64 * 1024 * 1024;

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_MANY_PARTS, SOURCE_DAMAGED. */
export async function zipMembers(
  zipped: Uint8Array,
  source: string,
  budget: ContainerBudget,
  password?: string,
): Promise<OpenedContainer> {
  const zip = await readable(openZipFile(zipped, 'namesAsBytes'), source);
  budget.addMembers(zip.entryCount);
  const entries = await readable(listEntries(zip), source);
  guardRatio(entries, zipped.length, source);
  const names = new MemberNames();
  const members = new Map<string, Member>();
  const problems: ExtractProblem[] = [];
  const unlock = password === undefined ? undefined : lockedEntries(zipped, password);
  for (const entry of entries) {
    const written = entryName(entry);
    // Folders have entries of their own.
    if (/[\\/]$/.test(written)) continue;
    const name = names.claim(written);
    if (entry.isEncrypted() && !unlock) problems.push(encrypted(source, name));
    else members.set(name, memberOf(zip, entry, { name, source, budget, unlock }));
  }
  return {
    members: [...members.values()],
    problems,
    picturesOf: (member) => async (address) => {
      const beside = besideMember(address, member.name).find((name) => members.has(name));
      return beside === undefined
        ? undefined
        : members
            .get(beside)
            ?.bytes()
            .catch(() => undefined);
    },
  };
}

interface MemberPlace {
  readonly name: string;
  readonly source: string;
  readonly budget: ContainerBudget;
  /** Absent: no password was given. */
  readonly unlock: LockedEntries | undefined;
}

function memberOf(zip: ZipFile, entry: Entry, { name, source, budget, unlock }: MemberPlace): Member {
  const changedAtMs = entry.getLastModDate().getTime();
  const size = entry.uncompressedSize;
  const member = `${source}#${name}`;
  let counted = false;
  return {
    name,
    // Archives of programs often bear the first day of their format's calendar, 1980.
    ...(changedAtMs > Date.UTC(1981, 0) && { changedAtMs }),
    async bytes() {
      if (size > maxMemberBytes) throw tooLarge(member, size);
      // Read again for each page that shows it, a picture must not use up what is for the others.
      if (!counted) budget.addBytes(size);
      counted = true;
      if (entry.isEncrypted() && unlock) return unlock(entry.relativeOffsetOfLocalHeader, member);
      return readable(openEntry(zip, entry).then(buffer), member);
    },
  };
}

async function readable<Value>(reading: Promise<Value>, source: string): Promise<Value> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const reason = 'the zip archive cannot be read to its end';
    throw new TablettError('SOURCE_DAMAGED', { source, format: 'zip', reason }, thrown);
  }
}

function guardRatio(entries: readonly Entry[], packedBytes: number, source: string): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const ratio = Math.round(unpacked / Math.max(packedBytes, 1));
  if (ratio > maxRatio) throw new TablettError('SOURCE_ZIP_BOMB', { source, ratio, maxRatio });
}

function encrypted(source: string, member: string): ExtractProblem {
  const details = { source: `${source}#${member}` };
  return { code: 'SOURCE_ENCRYPTED', member, message: errorText('SOURCE_ENCRYPTED', details) };
}

const tooLarge = (source: string, sizeBytes: number): TablettError =>
  new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes, maxBytes: maxMemberBytes });
