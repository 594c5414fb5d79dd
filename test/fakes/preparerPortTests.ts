// What every Preparer must do, in the caller's thread or in one of its own; each test hands its opener in.
// Files are real; knows nothing of limits.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedSource, Preparer, SourceRequest } from '../../indexer/pipeline/preparer';
import { temporaryFolder } from './temporaryFolder';

/** Registers the tests of the port under `name`. */
export function preparerPortTests(name: string, openOne: () => Promise<Preparer>): void {
  describe(`${name} as Preparer`, () => {
    let preparer: Preparer;
    beforeAll(async () => {
      preparer = await openOne();
    });
    afterAll(() => preparer.close());

    const take = ({ offered }: OpenedSource, request: SourceRequest) =>
      preparer.take(
        request,
        offered.map(({ id }) => id),
      );

    it('opens a source and cuts its articles', async () => {
      const request = await sourceOf(
        'umzug.md',
        '# Umzug\n\nMelden Sie den Umzug.\n\n## Fristen\n\nZwei Wochen.',
      );
      const opened = await preparer.open(request);
      expect(opened).toMatchObject({
        offered: [{ contentHash: expect.stringMatching(/^\w{64}$/) }],
        faults: [],
      });
      const [taken] = await take(opened, request);
      expect(taken).toMatchObject({
        kind: 'prepared',
        prepared: {
          article: { id: opened.offered[0]!.id, title: 'Umzug', source: request.source, importedAtMs: 7 },
          chunks: [{ chunk: { ordinal: 0 }, passage: { context: expect.stringContaining('Umzug') } }],
        },
      });
    });

    it('extracts nothing where the bytes are known', async () => {
      const request = await sourceOf('gleich.md', '# Gleich\n\nText.');
      const opened = await preparer.open(request);
      const known = { ...request, knownHash: opened.offered[0]!.contentHash };
      const again = await preparer.open(known);
      const { text, ...same } = opened.offered[0]!;
      expect([again.offered, text?.title]).toEqual([[same], 'Gleich']);
      expect([opened.facts?.words, again.facts?.words]).toEqual([1, undefined]);
    });

    it('offers the rows of a table and names the lines it leaves out', async () => {
      const request = await sourceOf('fragen.csv', 'id;titel;text\na;Eins;Erste.\nb;Zwei;\nc;Drei;Dritte.\n');
      const opened = await preparer.open(request);
      expect(opened.offered).toHaveLength(2);
      expect(opened.faults).toMatchObject([
        { code: 'SOURCE_BAD_LINE', message: expect.stringContaining('3') },
      ]);
      const taken = await take(opened, request);
      expect(taken).toMatchObject([
        { prepared: { article: { source: `${request.source}#a` } } },
        { prepared: { article: { source: `${request.source}#c` } } },
      ]);
    });

    it('opens a source again that is not the last one', async () => {
      const [one, other] = [
        await sourceOf('a.md', '# A\n\nErster.'),
        await sourceOf('b.md', '# B\n\nZweiter.'),
      ];
      const opened = await preparer.open(one);
      await preparer.open(other);
      expect(await take(opened, one)).toMatchObject([{ prepared: { article: { title: 'A' } } }]);
    });

    it('gives an article again that was taken before', async () => {
      const request = await sourceOf('zweimal.csv', 'id;text\na;Eins.\nb;Zwei.\n');
      const opened = await preparer.open(request);
      const first = await take(opened, request);
      expect(await take(opened, request)).toEqual(first);
      expect(first).toMatchObject([{ kind: 'prepared' }, { kind: 'prepared' }]);
    });

    it('fails an article that is no longer there, and cuts the others', async () => {
      const request = await sourceOf('fort.csv', 'id;text\na;Eins.\nb;Zwei.\n');
      const opened = await preparer.open(request);
      await preparer.open(await sourceOf('c.md', '# C\n\nDritter.'));
      await writeFile(request.path, 'id;text\nb;Zwei.\n');
      const taken = await take(opened, request);
      expect(taken).toMatchObject([
        { kind: 'failed', failure: { code: 'SOURCE_MISSING' } },
        { kind: 'prepared', prepared: { article: { text: 'Zwei.' } } },
      ]);
    });

    it.each([
      ['leer.md', ' \n', { code: 'SOURCE_EMPTY', details: { source: 'leer.md' } }],
      ['tief.html', '<div>'.repeat(1_000), { code: 'SOURCE_TOO_DEEP', details: { maxDepth: 300 } }],
      ['fremd.csv', 'a;b\n1;2\n', { code: 'SOURCE_COLUMNS' }],
      ['kaputt.pdf', '%PDF-1.7 mehr ist nicht da', { code: 'SOURCE_DAMAGED', details: { format: 'pdf' } }],
    ])('fails %s by its code and details', async (file, content, failure) => {
      const opening = preparer.open({ ...(await sourceOf(file, content)), source: file });
      await expect(opening).rejects.toMatchObject({ name: 'TablettError', ...failure });
    });

    it.each(['abschlag.pdf', 'zaehlerstand.docx'])('reads %s', async (name) => {
      const path = join(import.meta.dirname, '../fixtures/import', name);
      const request = { source: path, path, nowMs: 7 };
      const taken = await take(await preparer.open(request), request);
      expect(taken).toMatchObject([{ kind: 'prepared' }]);
    });

    it('shows a page of a source as it is', async () => {
      const path = join(import.meta.dirname, '../fixtures/import/abschlag.pdf');
      const drawn = await preparer.view({ source: path, path, nowMs: 7 }, 5);
      expect(drawn).toMatchObject({ pages: 2, page: 1, shown: { kind: 'picture', mediaType: 'image/webp' } });
      if (drawn.shown.kind === 'picture') expect(drawn.shown.bytes.length).toBeGreaterThan(1_000);
      const words = await sourceOf('seite.html', '<nav>Start</nav><main><h1>Frist</h1></main>');
      expect(await preparer.view(words, 0)).toMatchObject({ pages: 1, shown: { text: 'Start\nFrist' } });
      const broken = await sourceOf('kaputt.pdf', '%PDF-1.7 mehr ist nicht da');
      await expect(preparer.view(broken, 0)).rejects.toMatchObject({ code: 'SOURCE_DAMAGED' });
    });

    it('cuts a stored article anew', async () => {
      const request = await sourceOf('d.md', '# D\n\nVierter.');
      const [taken] = await take(await preparer.open(request), request);
      if (taken?.kind !== 'prepared') throw new Error('not prepared');
      expect(await preparer.cut(taken.prepared.article)).toEqual(taken.prepared);
    });

    it('does nothing for a signal that has come already', async () => {
      const opening = preparer.open(await sourceOf('e.md', '# E'), AbortSignal.abort());
      await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    });
  });
}

async function sourceOf(name: string, content: string): Promise<SourceRequest> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return { source: path, path, nowMs: 7 };
}
