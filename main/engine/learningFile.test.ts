// What was learned survives the way into a file and back, whole.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Outcome } from '../../knowledge/vocabulary/outcome';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { outcomeOfLine, readLearningFile, writeLearningFile } from './learningFile';

/** Every field that an outcome can have. */
const full: Required<Outcome> = {
  id: 'o1',
  articleId: articleId('a'),
  kind: 'unhelpful',
  reason: 'outdated',
  undoes: 'o0',
  concernKey: 'k',
  concernVector: Float32Array.of(0.5, -0.25),
  vectorModel: 'm',
  concernWords: '[Name] zieht um',
  language: 'de',
  rank: 2,
  likelihood: 0.75,
  estimate: 0.5,
  contentHash: 'h',
  atMs: 7,
};

it('brings back every field of an outcome', async () => {
  const file = join(await temporaryFolder(), 'gelernt.jsonl');
  // A line separator of its own, which a pasted sentence may hold, ends no line of the file.
  const pasted = { ...full, concernWords: '[Name] zieht um\u2028und kündigt' };
  await writeLearningFile(file, [full, pasted], () => 'wissen/a.md');
  const { lines, invalid } = await readLearningFile(file);
  expect(invalid).toBe(0);
  expect(lines.map((line) => outcomeOfLine(line, articleId('a')))).toEqual([full, pasted]);
});

it('names a file that cannot be read', async () => {
  const folder = await temporaryFolder();
  await expect(readLearningFile(join(folder, 'fehlt'))).rejects.toMatchObject({ code: 'SOURCE_MISSING' });
  await expect(readLearningFile(folder)).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
});

it('writes a line an outcome, however many there are', async () => {
  const file = join(await temporaryFolder(), 'gelernt.jsonl');
  const many = Array.from({ length: 5000 }, (_, n) => ({ ...full, id: `o${n}` }));
  await writeLearningFile(file, many, () => undefined);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(5001);
});
