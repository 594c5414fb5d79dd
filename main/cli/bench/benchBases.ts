// `bench-bases`: the bases that window measurements open, made once: the sample, and many synthetic passages.
// Makes them with the real model; measures nothing. `bench-bare` is the bare forward pass beside such measurements.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ModelDoor } from '../../engine/modelDoor';
import { readEvalSet } from '../evalSet';
import { printLine } from '../output';
import { sampleFolder } from '../sampleFolder';
import { writeSyntheticBase } from '../syntheticBase';
import { withTemporaryFolder } from '../temporaryFolder';
import { withEngine, workerFolder } from '../withEngine';
import { sentencesOfBase } from './benchParts';

export interface BenchBasesOptions {
  readonly passages: number;
}

/** Makes FOLDER/sample and FOLDER/synthetic-N; what is there already stays as it is. */
export async function benchBasesCommand(folder: string, { passages }: BenchBasesOptions): Promise<void> {
  const sample = join(folder, 'sample');
  if (!(await exists(sample))) await importInto(sample, (await readEvalSet(sampleFolder())).paths);
  const synthetic = join(folder, `synthetic-${passages}`);
  if (await exists(synthetic)) return;
  const file = join(folder, `synthetic-${passages}.jsonl`);
  const sentences = await sentencesOfBase(sample);
  await writeSyntheticBase(file, { sentences, passages, sentencesPerPassage: 2 });
  await importInto(synthetic, [file]);
}

/** Answers each line of stdin, a text as JSON, with the milliseconds of one forward pass of it. */
export async function benchBareCommand(): Promise<void> {
  await withTemporaryFolder('bare', async (dataDir) => {
    const door = new ModelDoor({ dataDir, workerFolder, onEvent: () => {} });
    const embedder = await door.openConfigured();
    try {
      for await (const line of createInterface({ input: process.stdin })) {
        const text: string = JSON.parse(line);
        const startedAt = performance.now();
        await embedder.embedQuery(text);
        printLine(String(performance.now() - startedAt));
      }
    } finally {
      await embedder.close();
    }
  });
}

async function importInto(dataDir: string, paths: readonly string[]): Promise<void> {
  try {
    await withEngine({ data: dataDir }, (engine) => engine.importPaths(paths));
  } catch (thrown) {
    // Half a base would be taken for a whole one the next time.
    await rm(dataDir, { recursive: true, force: true });
    throw thrown;
  }
}

const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);
