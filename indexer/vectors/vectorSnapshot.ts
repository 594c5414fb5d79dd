// The index on disk between two starts: a graph file and a stamp that says what it holds and how to tell it is whole.
// Knows nothing of the store; comparing with it is openVectorIndex's business.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import { graphShape, HnswIndex } from './hnswIndex';

const stampSchema = z.object({
  format: z.literal(1),
  storeId: z.string(),
  version: z.number(),
  fingerprint: z.string(),
  dimensions: z.number().int().positive(),
  links: z.literal(graphShape.links),
  efConstruction: z.literal(graphShape.efConstruction),
  graphFile: z.string().regex(/^[0-9a-f]+-\d+\.hnsw$/),
  sizeBytes: z.number().int(),
  crc32: z.number().int(),
  chunks: z.array(z.tuple([z.string().min(1), z.number().int(), z.number().int()])),
});

/** Which index a snapshot is of. `dir`: the folder of all snapshots. */
export interface SnapshotPlace {
  readonly dir: string;
  readonly fingerprint: string;
  readonly dimensions: number;
}

/** Reads a snapshot made from this very store; undefined when there is none or anything about it is wrong. Never throws. */
export async function readSnapshot(place: SnapshotPlace, storeId: string): Promise<HnswIndex | undefined> {
  try {
    const stamp = stampSchema.parse(JSON.parse(await readFile(stampPath(place), 'utf8')));
    if (stamp.storeId !== storeId || stamp.fingerprint !== place.fingerprint) return undefined;
    if (stamp.dimensions !== place.dimensions) return undefined;
    const file = join(place.dir, stamp.graphFile);
    const bytes = await readFile(file);
    if (bytes.length !== stamp.sizeBytes || crc32(bytes) !== stamp.crc32) return undefined;
    const chunks = new Map(stamp.chunks.map(([id, label, revision]) => [id as ChunkId, { label, revision }]));
    return HnswIndex.read(file, place.dimensions, chunks);
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
  const chunks = [...index.chunks()].map(([id, { label, revision }]) => [id, label, revision] as const);
  const bytes = await syncAndRead(path);
  const { links, efConstruction } = graphShape;
  const { storeId, version } = store;
  const stamp = {
    ...{ format: 1, storeId, version, fingerprint: place.fingerprint, dimensions: place.dimensions },
    ...{ links, efConstruction, graphFile, sizeBytes: bytes.length, crc32: crc32(bytes), chunks },
  };
  await writeAtomically(stampPath(place), JSON.stringify(stamp));
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

async function syncAndRead(path: string): Promise<Buffer> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function writeAtomically(path: string, text: string): Promise<void> {
  const file = await open(`${path}.partial`, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.partial`, path);
}

function stampPath(place: SnapshotPlace): string {
  return join(place.dir, `${placeName(place)}.json`);
}

/** Fingerprints may hold any characters; file names may not. */
function placeName({ fingerprint }: SnapshotPlace): string {
  return createHash('sha256').update(fingerprint).digest('hex').slice(0, 12);
}
