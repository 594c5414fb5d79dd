// A mirror on the disk: its list and its files say the same, however a server changes its mind.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { PageMirror } from './pageMirror';

it('keeps a page whose bytes stay and whose media type changes', async () => {
  const mirror = await PageMirror.open(await temporaryFolder());
  const read = {
    kind: 'read',
    bytes: Buffer.from('Umzug'),
    validators: {},
    url: 'http://wiki/umzug',
  } as const;
  for (const mediaType of ['text/plain', 'text/html'])
    await mirror.keep('http://wiki/umzug', { ...read, mediaType });
  expect(mirror.pages).toHaveLength(1);
  expect(await readFile(mirror.pathOf(mirror.pages[0]!), 'utf8')).toBe('Umzug');
});
