// The survey's cache on a disk: what was written is read again, and nothing of it stays open.
import { readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleId } from '../../../../knowledge/vocabulary/ids';
import { temporaryFolder } from '../../../../test/fakes/temporaryFolder';
import { readSurvey, writeSurvey } from './surveyCache';

const [left, right] = ['a', 'b'].map((letter) => articleId(letter.repeat(20))) as [never, never];
/** More than a stream reads ahead. */
const pairs = Array.from({ length: 5_000 }, () => ({ left, right }));

/** Where the system tells them. */
const descriptors = (): Promise<string[]> => readdir('/proc/self/fd').catch(() => []);
/** What a descriptor stands for; one may be closed by now. */
const linkOf = (descriptor: string): Promise<string> =>
  readlink(`/proc/self/fd/${descriptor}`).catch(() => '');

async function written(): Promise<string> {
  const file = join(await temporaryFolder(), 'survey.jsonl');
  await writeSurvey(file, 'store-1', { articles: [], pairs });
  return file;
}

it('reads what it wrote, of this store only', async () => {
  const file = await written();
  expect(await readSurvey(file, 'store-1')).toEqual({ articles: [], pairs });
  expect(await readSurvey(`${file}.fehlt`, 'store-1')).toBeUndefined();
});

it('reads an article whose link holds a line separator', async () => {
  const file = await written();
  const article = {
    ...{ id: left, contentHash: 'h', language: 'de' as const, titleKey: 'umzug', sketch: undefined },
    ...{ links: [{ href: 'a\u2028b.md', sources: ['a.md'] }], addresses: [] },
  };
  await writeSurvey(file, 'store-1', { articles: [article], pairs: [] });
  expect(await readSurvey(file, 'store-1')).toEqual({ articles: [article], pairs: [] });
});

it('leaves no file open that it did not read to its end', async () => {
  const file = await written();
  await writeFile(`${file}.kaputt`, 'kein JSON\n'.repeat(50_000));
  expect(await readSurvey(file, 'store-2')).toBeUndefined();
  expect(await readSurvey(`${file}.kaputt`, 'store-1')).toBeUndefined();
  // A descriptor is closed a moment after its stream.
  const open = async () =>
    (await Promise.all((await descriptors()).map(linkOf))).filter((path) => path.startsWith(file));
  await expect.poll(open, { timeout: 5_000 }).toEqual([]);
});
