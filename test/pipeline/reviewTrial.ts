// What the review tests share: a small base with twins, a dead link and a page on passwords, in the whole engine over the real store.
// The model is a fake, the map is laid out without its thread; what makes a twin or a bundle has its own tests.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectVectors } from '../../indexer/plane/projectVectors';
import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import { reviewCalls } from '../../knowledge/contract/workspace/reviewCalls';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';
import { writeFiles } from './importTrial';

const sentences = Array.from(
  { length: 14 },
  (_, at) => `Punkt ${'abcdefghijklmn'[at]} betrifft ein eigenes Thema${at} mit eigenem Wort${at * 7}.`,
);
export const base = {
  'abschlag/senken.md': `# Abschlag senken\n\n${sentences.join(' ')} Die Frist beträgt 10 Tage. Siehe [Umzug](../umzug.md) und [weg](fort.md).`,
  'alt/senken.md': `# Abschlag senken (alt)\n\n${sentences.join(' ')} Die Frist beträgt 14 Tage.`,
  'umzug.md':
    '# Umzug melden\n\nWer umzieht, meldet sich zwei Wochen vorher mit dem Zählerstand beim Service.',
  'portal.md':
    '# Kennwort vergessen\n\nIm Portal lässt sich das Kennwort zurücksetzen, wenn die Adresse stimmt.',
};

export async function openReview(dataDir: string) {
  const plane = {
    project: async (vectors: Float32Array, dim: number) => projectVectors(vectors, dim),
    close: async () => {},
  };
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder, plane });
  await trial.engine.modelReady();
  return trial.engine;
}

export async function openFilled() {
  const folder = await temporaryFolder();
  await writeFiles(folder, base);
  const dataDir = await temporaryFolder();
  const engine = await openReview(dataDir);
  await engine.importPaths([folder]);
  return { engine, dataDir, folder };
}

type Calls = typeof reviewCalls;
/** As the door calls it: the input completed, the answer checked. */
export async function call<Name extends keyof Calls>(
  engine: Engine,
  name: Name,
  input: CallInput<Calls[Name]>,
) {
  const handler = engine.workspace[name] as (
    given: unknown,
    signal: AbortSignal,
  ) => Promise<CallOutput<Calls[Name]>>;
  const answer = await handler(reviewCalls[name].input.parse(input), new AbortController().signal);
  reviewCalls[name].output.parse(answer);
  return answer;
}

/** Whether the words lie anywhere in the store's files. */
export async function onDisk(dataDir: string, words: string): Promise<boolean> {
  const entries = await readdir(join(dataDir, 'store'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}
