// A table of unknown columns: looked at, mapped, remembered for every table like it, and read again.
// On the real preparer and a real folder; only the import itself is noted instead of run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localPreparer } from '../../../indexer/pipeline/localPreparer';
import { readColumnMaps } from '../columnMaps';
import { tableHandlers } from './tableHandlers';
import type { WorkspaceParts } from './workspaceParts';

const formats = join(import.meta.dirname, '../../../test/fixtures/formats');
const path = join(formats, 'stoerungen.xlsx');
const map = { sheet: 'Störungen', headerRow: 3, id: 'Kürzel', title: 'Lage beim Kunden', body: ['Maßnahme'] };
const preparer = localPreparer((text) => text.length / 4);

let dataDir = '';
let runs: unknown[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tables-'));
  runs = [];
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function handlers(source = path) {
  const parts = {
    dataDir,
    preparer,
    clock: { nowMs: () => 1, monotonicMs: () => 1 },
    guardFolder: <Value>(work: () => Promise<Value>) => work(),
    store: { ledger: { get: async (id: string) => (id === 'a' ? { id, source, path: source } : undefined) } },
    imports: { run: async (...asked: unknown[]) => runs.push(asked) },
  };
  return tableHandlers(parts as unknown as WorkspaceParts);
}
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (thrown) => thrown.code,
  );
const offeredBy = async (source: string): Promise<number> => {
  const columns = await readColumnMaps(dataDir);
  return (await preparer.open({ source, path: source, nowMs: 1, columns })).offered.length;
};

describe('tables of unknown columns', () => {
  it('shows the first rows with a mapping to begin with', async () => {
    const preview = await handlers().previewTable({ id: 'a' }, {} as never);
    expect(preview).toMatchObject({
      sheets: ['Störungen'],
      columns: ['Kürzel', 'Lage beim Kunden', 'Maßnahme', 'Freigabe'],
      map: { headerRow: 3, title: 'Lage beim Kunden', body: ['Maßnahme'] },
    });
    expect(preview.rows[1]?.[1]).toBe('Zähler ohne Anzeige');
  });

  it('remembers a mapping for every table with these columns and reads the source again', async () => {
    expect(await codeOf(offeredBy(path))).toBe('SOURCE_COLUMNS');
    await handlers().mapTable({ id: 'a', map }, {} as never);
    expect(runs).toMatchObject([[[path], { reread: true, resumed: false }]]);
    expect(await offeredBy(path)).toBe(2);
    expect(await offeredBy(join(formats, 'stoerungen.ods'))).toBe(2);
    const csv = join(dataDir, 'andere.csv');
    writeFileSync(csv, 'kürzel;Lage  beim Kunden;Maßnahme;Freigabe\nS9;Rauch;Feuerwehr rufen;nein\n');
    expect(await offeredBy(csv)).toBe(1);
    expect((await handlers(csv).previewTable({ id: 'a' }, {} as never)).map).toMatchObject({
      headerRow: 1,
      id: 'Kürzel',
    });
  });

  it('refuses columns that the table lacks, and sources that nobody knows', async () => {
    const foreign = { ...map, body: ['Fehlt'] };
    expect(await codeOf(handlers().mapTable({ id: 'a', map: foreign }, {} as never))).toBe('SOURCE_COLUMNS');
    expect(await codeOf(handlers().previewTable({ id: 'b' }, {} as never))).toBe('SOURCE_MISSING');
    expect(await readColumnMaps(dataDir)).toEqual([]);
    expect(runs).toEqual([]);
  });
});
