// A page of a source of the ledger: asked by its entry, read where foreign files are read, checked by the contract.
// On the real preparer and real files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localPreparer } from '../../../indexer/pipeline/localPreparer';
import { answerCall } from '../../../knowledge/contract/answerCall';
import { sourceViewCall } from '../../../knowledge/contract/workspace/sourceViewCall';
import { viewHandlers } from './viewHandlers';
import type { WorkspaceParts } from './workspaceParts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'view-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function asked(source: string, input: object, path = source, closing = new AbortController().signal) {
  const parts = {
    drafts: localPreparer((text) => text.length / 4),
    clock: { nowMs: () => 1, monotonicMs: () => 1 },
    closing,
    store: { ledger: { get: async (id: string) => (id === 'a' ? { id, source, path } : undefined) } },
  };
  const handlers = viewHandlers(parts as unknown as WorkspaceParts);
  const { signal } = new AbortController();
  return answerCall(
    { registry: sourceViewCall, handlers, checkOutput: true },
    { call: 'viewSource', input, signal },
  );
}

describe('a page of a source', () => {
  it('is a picture where the source has pages', async () => {
    const pdf = join(fixtures, 'import/abschlag.pdf');
    expect(await asked(pdf, { id: 'a', page: 1 })).toMatchObject({
      ok: true,
      value: { pages: 2, page: 1, shown: { kind: 'picture', mediaType: 'image/webp' } },
    });
    expect(await asked(pdf, { id: 'a' })).toMatchObject({ value: { page: 0 } });
  });

  it('is words where it has none, with the name of its sheet', async () => {
    expect(await asked(join(fixtures, 'formats/preisblatt.ods'), { id: 'a' })).toMatchObject({
      ok: true,
      value: { name: expect.any(String), shown: { kind: 'text', form: 'cells' } },
    });
  });

  it('of the web is its copy, and missing without one', async () => {
    const [url, copy] = ['https://hilfe.example/umzug', join(folder, 'kopie.html')];
    expect(await asked(url, { id: 'a' }, copy)).toMatchObject({ ok: false, code: 'SOURCE_MISSING' });
    writeFileSync(copy, '<title>Umzug</title><nav>Start</nav><main><p>Zwei Wochen.</p></main>');
    expect(await asked(url, { id: 'a' }, copy)).toMatchObject({
      value: { name: 'Umzug', shown: { text: 'Start\nZwei Wochen.' } },
    });
  });

  it.each([
    ['formats/passwort.docx', 'SOURCE_ENCRYPTED'],
    ['import/passwort.pdf', 'SOURCE_ENCRYPTED'],
    ['import/abgeschnitten.pdf', 'SOURCE_DAMAGED'],
    ['import/leer.txt', 'SOURCE_EMPTY'],
    ['formats/umzug.doc', 'SOURCE_UNSUPPORTED'],
  ])('%s fails with %s', async (name, code) => {
    const failed = await asked(join(fixtures, name), { id: 'a' });
    expect(failed).toMatchObject({ ok: false, code });
    expect(sourceViewCall.viewSource.failsWith).toContain(code);
  });

  it('fails for sources that nobody knows and when the engine closes', async () => {
    expect(await asked('x', { id: 'b' })).toMatchObject({ code: 'SOURCE_MISSING' });
    expect(await asked('x', { id: 'a', page: -1 })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await asked('x', { id: 'a' }, 'x', AbortSignal.abort())).toMatchObject({ code: 'CANCELLED' });
  });
});
