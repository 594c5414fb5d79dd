// Where lines begin and end, however the pieces of a text fall.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { linesOf } from './linesOf';

async function lines(...pieces: readonly string[]): Promise<readonly string[]> {
  const input = async function* () {
    yield* pieces;
  };
  const found: string[] = [];
  for await (const line of linesOf(input(), 'a.jsonl')) found.push(line);
  return found;
}

it('ends a line at a line feed only, wherever a piece ends', async () => {
  expect(await lines('\uFEFFa\nb', 'c', '\n\nd\r\n')).toEqual(['a', 'bc', '', 'd\r']);
  expect(await lines('a\u2028b\u0085c\rd\n', 'e')).toEqual(['a\u2028b\u0085c\rd', 'e']);
  expect(await lines('', '\n')).toEqual(['']);
  expect(await lines()).toEqual([]);
});

it('names a file that is not there, and one that cannot be read', async () => {
  const folder = await temporaryFolder();
  const read = (path: string) => linesOf(createReadStream(path, 'utf8'), path).next();
  await expect(read(join(folder, 'fehlt'))).rejects.toMatchObject({ code: 'SOURCE_MISSING' });
  await expect(read(folder)).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
});
