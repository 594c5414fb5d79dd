// The index on disk between two starts: a graph file and a stamp that says what it holds and how to tell it is whole.
// Knows nothing of the store; comparing with it is openVectorIndex's business.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { replaceFile } from '../disk/replaceFile';
import { graphShape, HnswIndex } from './hnswIndex';

// One piece at a time is read and summed up.
const pieceBytes = 2 * 1024 * 1024;

const stampSchema = z.object({
  format: z.literal(2),
  storeId: z.string(),
  version: z.number(),
  fingerprint: z.string(),
  dimensions: z.number().int().positive(),
  links: z.literal(graphShape.links),
  efConstruction: z.literal(graphShape.efConstruction),
  graphFile: z.string().regex(/^[0-9a-f]+-\d+\.hnsw$/),
  sizeBytes: z.number().int(),
  crc32: z.number().int(),
  // One list a kind of value, each checked in one go: zod took 50 ms of a start for 20,000 tuples.
  ids: z.custom<readonly ChunkId[]>((list) => isListOf(list, (id) => typeof id === 'string' && id !== '')),
  labels: z.custom<readonly number[]>((list) => isListOf(list, Number.isInteger)),
  revisions: z.custom<readonly number[]>((list) => isListOf(list, Number.isInteger)),
});

/** An index as it was written: under which state of which store, of which model. */
export interface Snapshot {
  readonly storeId: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly index: HnswIndex;
}

/** Which index a snapshot is of. `dir`: the folder of all snapshots. */
export interface SnapshotPlace {
  readonly dir: string;
  readonly fingerprint: string;
}

/** Reads a snapshot, whatever store it is of; undefined when there is none or anything about it is wrong. Never throws. */
export async function readSnapshot(place: SnapshotPlace): Promise<Snapshot | undefined> {
  const snapshot = await readStamped(place.dir, stampPath(place));
  return snapshot?.fingerprint === place.fingerprint ? snapshot : undefined;
}

/** Reads the snapshot that was written last, of whatever model: for before one knows which is asked for. Never throws. */
export async function readLatestSnapshot(dir: string): Promise<Snapshot | undefined> {
  const names = await readdir(dir).catch(() => []);
  const stamps = await Promise.all(names.filter((name) => name.endsWith('.json')).map(dated));
  const [latest] = stamps.sort((a, b) => b.writtenMs - a.writtenMs);
  return latest && readStamped(dir, latest.path);

  async function dated(name: string): Promise<{ readonly path: string; readonly writtenMs: number }> {
    const path = join(dir, name);
    return {
      path,
      writtenMs: await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    };
  }
}

async function readStamped(dir: string, stampFile: string): Promise<Snapshot | undefined> {
  try {
    const stamp = stampSchema.parse(JSON.parse(await readFile(stampFile, 'utf8')));
    const { storeId, version, fingerprint, dimensions, ids, labels, revisions } = stamp;
    if (ids.length !== labels.length || ids.length !== revisions.length) return undefined;
    const file = join(dir, stamp.graphFile);
    const { sizeBytes, checksum } = await checksumOf(file);
    if (sizeBytes !== stamp.sizeBytes || checksum !== stamp.crc32) return undefined;
    const chunks = ids.map(
      (id, i) => [id, { label: labels[i] ?? -1, revision: revisions[i] ?? -1 }] as const,
    );
    return { storeId, version, fingerprint, index: await HnswIndex.read(file, dimensions, chunks) };
  } catch {
    // A cache: whatever is wrong with it, the store can tell the vectors again.
    return undefined;
  }
}

/** Writes graph and stamp; the earlier snapshot stays in force until the stamp names the later graph. Throws system errors. */
export async function writeSnapshot(
  place: SnapshotPlace,
  index: HnswIndex,
  store: { readonly storeId: string; readonly version: number },
): Promise<void> {
  await mkdir(place.dir, { recursive: true });
  const graphFile = `${placeName(place)}-${Date.now()}.hnsw`;
  const path = join(place.dir, graphFile);
  // Graph and list in one turn: nothing can change between them.
  index.writeGraph(path);
  const chunks = [...index.chunks().values()];
  const lists = {
    ids: [...index.chunks().keys()],
    labels: chunks.map(({ label }) => label),
    revisions: chunks.map(({ revision }) => revision),
  };
  await sync(path);
  const { sizeBytes, checksum } = await checksumOf(path);
  const { links, efConstruction } = graphShape;
  const { storeId, version } = store;
  const stamp = {
    ...{ format: 2, storeId, version, fingerprint: place.fingerprint, dimensions: index.dimensions },
    ...{ links, efConstruction, graphFile, sizeBytes, crc32: checksum, ...lists },
  };
  await replaceFile(stampPath(place), JSON.stringify(stamp));
  await dropFiles(place.dir, (name) => name.startsWith(`${placeName(place)}-`) && name !== graphFile);
}

/** Removes what is left of snapshots of models the store holds no chunk of. Never throws. */
export async function dropForeignSnapshots(
  place: SnapshotPlace,
  isInUse: (fingerprint: string) => boolean,
): Promise<void> {
  try {
    const names = await readdir(place.dir);
    for (const name of names.filter(
      (file) => file.endsWith('.json') && file !== `${placeName(place)}.json`,
    )) {
      const text = await readFile(join(place.dir, name), 'utf8');
      const parsed = stampSchema.pick({ fingerprint: true }).safeParse(JSON.parse(text));
      if (parsed.success && isInUse(parsed.data.fingerprint)) continue;
      await dropFiles(place.dir, (file) => file.startsWith(name.replace(/\.json$/, '')));
    }
  } catch {
    // Left-over files cost room, not truth; the next start tries again.
  }
}

async function dropFiles(dir: string, isWanted: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(dir)).filter(isWanted)) await rm(join(dir, name), { force: true });
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Read in pieces, so that other work has its turn between them and the file never lies in memory as a whole. */
async function checksumOf(path: string): Promise<{ readonly sizeBytes: number; readonly checksum: number }> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  const file = await open(path);
  try {
    let [sizeBytes, checksum] = [0, 0];
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, sizeBytes);
      if (bytesRead === 0) return { sizeBytes, checksum };
      sizeBytes += bytesRead;
      checksum = crc32(piece.subarray(0, bytesRead), checksum);
    }
  } finally {
    await file.close();
  }
}

function isListOf(list: unknown, fits: (value: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(fits);
}

function stampPath(place: SnapshotPlace): string {
  return join(place.dir, `${placeName(place)}.json`);
}

/** Fingerprints may hold any characters; file names may not. */
function placeName({ fingerprint }: SnapshotPlace): string {
  return createHash('sha256').update(fingerprint).digest('hex').slice(0, 12);
}
