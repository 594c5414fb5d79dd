// Looks through a compound file (OLE, MS-CFB) before a library follows its chains: none may be endless.
// Reads its tables of sectors and its directory only; knows nothing of what is kept in it.
import { TablettError } from '../../knowledge/errors/tablettError';

/** Sector numbers from here on are marks: free, end of chain, table (MS-CFB 2.1). */
const lastSector = 0xfffffffa;
const headerTableLength = 109;
const entryLength = 128;
/** "No stream" in the directory (MS-CFB 2.6.1). */
const noEntry = 0xffffffff;

/** Throws SOURCE_DAMAGED where following it would not end or would take more than there is. */
export function guardCompoundFile(bytes: Uint8Array, source: string, format: string): void {
  try {
    if (bytes.length < 512) throw new RangeError('no header');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw new RangeError('sector size');
    const file: CompoundFile = {
      view,
      sectorBytes: 1 << shift,
      sectors: Math.ceil(bytes.length / (1 << shift)),
    };
    for (const counts of [0x2c, 0x40, 0x48]) guardCount(view.getUint32(counts, true), file);
    const table = readTable(sectorsOfTable(file), file);
    guardChains(table);
    guardChains(readTable(chainFrom(view.getUint32(0x3c, true), table), file));
    guardDirectory(chainFrom(view.getUint32(0x30, true), table), file);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    const details = { source, format, reason: 'its parts lead in circles or nowhere' };
    throw new TablettError('SOURCE_DAMAGED', details, thrown);
  }
}

interface CompoundFile {
  readonly view: DataView;
  readonly sectorBytes: number;
  /** How many there can be in a file of this length. */
  readonly sectors: number;
}

function guardCount(count: number, { sectors }: CompoundFile): void {
  if (count > sectors) throw new RangeError('more sectors than bytes');
}

/** The sectors of the table: some are named in the header, the others in a chain of their own. */
function sectorsOfTable(file: CompoundFile): number[] {
  const { view, sectorBytes } = file;
  const found: number[] = [];
  const take = (at: number, count: number): void => {
    for (let next = 0; next < count; next++) {
      const sector = view.getUint32(at + next * 4, true);
      if (sector < lastSector) found.push(sector);
    }
  };
  take(0x4c, headerTableLength);
  let further = view.getUint32(0x44, true);
  for (let steps = 0; further < lastSector; steps++) {
    guardCount(steps, file);
    const at = placeOf(further, file);
    take(at, sectorBytes / 4 - 1);
    further = view.getUint32(at + sectorBytes - 4, true);
  }
  guardCount(found.length, file);
  return found;
}

function readTable(sectors: readonly number[], file: CompoundFile): Uint32Array {
  const perSector = file.sectorBytes / 4;
  const table = new Uint32Array(sectors.length * perSector);
  for (const [at, sector] of sectors.entries()) {
    const place = placeOf(sector, file);
    for (let next = 0; next < perSector; next++)
      table[at * perSector + next] = file.view.getUint32(place + next * 4, true);
  }
  return table;
}

/** Every sector leads to one other at most: a chain that meets itself is a circle. */
function guardChains(table: Uint32Array): void {
  const walkOf = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start++) {
    const walk = start + 1;
    for (let at = start; at < table.length && table[at] !== undefined; at = table[at] as number) {
      if (walkOf[at] === walk) throw new RangeError('a circle');
      if (walkOf[at] !== 0) break;
      walkOf[at] = walk;
      if ((table[at] as number) >= lastSector) break;
    }
  }
}

function chainFrom(start: number, table: Uint32Array): number[] {
  const chain: number[] = [];
  for (let at = start; at < table.length; at = table[at] as number) chain.push(at);
  return chain;
}

/** Entries name left and right neighbours and a first child: no entry is met twice, no stream is longer than the file. */
function guardDirectory(sectors: readonly number[], file: CompoundFile): void {
  const { view, sectorBytes } = file;
  const perSector = sectorBytes / entryLength;
  const seen = new Set<number>();
  const waiting = [0];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const sector = sectors[Math.floor(id / perSector)];
    if (sector === undefined || seen.has(id)) throw new RangeError('directory');
    seen.add(id);
    const at = placeOf(sector, file) + (id % perSector) * entryLength;
    if (view.getUint32(at + 120, true) > view.byteLength) throw new RangeError('stream size');
    for (const link of [68, 72, 76]) {
      const other = view.getUint32(at + link, true);
      if (other !== noEntry) waiting.push(other);
    }
  }
}

/** Sector 0 begins behind the header, which takes one. */
const placeOf = (sector: number, { sectorBytes }: CompoundFile): number => (sector + 1) * sectorBytes;
