// LanceDB's caches are those that were given to it: without their bounds it keeps metadata of every file it ever wrote.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from '@lancedb/lancedb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectFolder } from './storeTables';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes `commits` files, merges them now and then, and gives what the caches hold then. */
async function bytesAfter(commits: number, metadataBytes: number): Promise<number> {
  const session = new Session(1_000_000n, BigInt(metadataBytes));
  const connection = await connectFolder(join(folder, String(metadataBytes)), session);
  const table = await connection.createTable('rows', [{ id: 'first', text: 'x'.repeat(200) }]);
  for (let commit = 1; commit < commits; commit++) {
    await table.add([{ id: String(commit), text: 'x'.repeat(200) }]);
    if (commit % 10 === 0) await table.optimize();
  }
  await table.query().toArray();
  connection.close();
  return Number(session.sizeBytes());
}

it('what LanceDB remembers of files lies in the caches that it was given, and keeps to their size', async () => {
  const roomy = await bytesAfter(60, 32_000_000);
  const tight = await bytesAfter(60, roomy / 4);

  expect(roomy).toBeGreaterThan(50_000);
  expect(tight).toBeLessThan(roomy / 2);
});
