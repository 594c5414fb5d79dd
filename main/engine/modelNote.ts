// Which model made the stored vectors, noted beside the store: after a change the former one can go on answering.
// Losing the note costs nothing but that.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../indexer/disk/replaceFile';
import type { ModelPlace } from '../../indexer/embed/modelPlace';

const settings = z.object({
  name: z.string(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  pooling: z.enum(['mean', 'cls']),
  dimensions: z.number().int(),
  maxTokens: z.number().int(),
});
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compiled'), dir: z.string() }),
  z.object({ kind: z.literal('transformers'), dir: z.string(), settings }),
]);
/** Places by the embedder's fingerprint. */
const noteSchema = z.object({ schemaVersion: z.literal(1), models: z.record(z.string(), place) });

const fileOf = (dataDir: string) => join(dataDir, 'caches', 'models.json');

/** Where the model of this fingerprint lay when it was last used. */
export async function formerModelPlace(
  dataDir: string,
  fingerprint: string,
): Promise<ModelPlace | undefined> {
  return (await readNotes(dataDir))[fingerprint];
}

export async function noteModel(dataDir: string, fingerprint: string, used: ModelPlace): Promise<void> {
  const models = { ...(await readNotes(dataDir)), [fingerprint]: used };
  await mkdir(join(dataDir, 'caches'), { recursive: true });
  await replaceFile(fileOf(dataDir), JSON.stringify({ schemaVersion: 1, models }));
}

async function readNotes(dataDir: string): Promise<Record<string, ModelPlace>> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8'))).models;
  } catch {
    return {};
  }
}
