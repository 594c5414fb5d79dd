// A locked source: refused without its password, read with it, and unchanged as long as the file on the disk is.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localPreparer } from './localPreparer';

const fixtures = join(import.meta.dirname, '../../test/fixtures');
const preparer = localPreparer((text) => text.length / 4);
const codeOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'read',
    (thrown) => thrown.code,
  );

describe('locked sources', () => {
  it.each(['formats/passwort.docx', 'formats/passwort.odt', 'formats/passwort.xlsx'])('%s', async (name) => {
    const path = join(fixtures, name);
    const request = { source: name, path, nowMs: 1 };
    expect(await codeOf(preparer.open(request))).toBe('SOURCE_ENCRYPTED');
    const opened = await preparer.open({ ...request, password: 'geheim' });
    const bytes = readFileSync(path);
    expect(opened.offered).toHaveLength(1);
    expect(opened.offered[0]?.contentHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const [taken] = await preparer.take({ ...request, password: 'geheim' }, [opened.offered[0]?.id as never]);
    expect(taken?.kind).toBe('prepared');
  });

  it.each(['formats/passwort.zip', 'formats/passwort-aes.zip'])(
    'the archive %s, by members',
    async (name) => {
      const request = { source: name, path: join(fixtures, name), nowMs: 1 };
      const locked = await preparer.open(request);
      expect(locked.faults.map(({ code }) => code)).toEqual(['SOURCE_ENCRYPTED', 'SOURCE_ENCRYPTED']);
      const opened = await preparer.open({ ...request, password: 'geheim' });
      expect([opened.offered.length - locked.offered.length, opened.faults]).toEqual([2, []]);
    },
  );

  it('a PDF', async () => {
    const request = { source: 'passwort.pdf', path: join(fixtures, 'import/passwort.pdf'), nowMs: 1 };
    expect(await codeOf(preparer.open({ ...request, password: 'falsch' }))).toBe('SOURCE_ENCRYPTED');
    expect(await codeOf(preparer.open({ ...request, password: 'geheim' }))).toBe('read');
  });
});
