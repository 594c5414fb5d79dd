// How many files a second of processor time each office format gives; a format that became slow shows here.
// FORMAT_SPEED=1 prints the numbers (docs/measurements.md); the floor is far below them, for busy machines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extractArticles } from '../../indexer/extract/extractArticles';
import { sourceFromBytes } from '../../indexer/read/readSource';
import { columnsSignature } from '../../knowledge/vocabulary/columnMap';

const formats = join(import.meta.dirname, '../fixtures/formats');
const columns = [
  {
    signature: columnsSignature(['Kürzel', 'Lage beim Kunden', 'Maßnahme', 'Freigabe']),
    map: { headerRow: 3, title: 'Lage beim Kunden', body: ['Maßnahme'] },
  },
];
const measured = process.env.FORMAT_SPEED === '1';
const rounds = measured ? 100 : 5;
const floor = 4;

it.each([
  ...['umzug.odt', 'umzug.docx', 'umzug.rtf', 'umzug.epub', 'handbuch.epub', 'abschlag.odp', 'abschlag.pptx'],
  ...['fragen.ods', 'fragen.xlsx', 'fragen.xls', 'stoerungen.xlsx'],
])('%s', async (name) => {
  const bytes = readFileSync(join(formats, name));
  const extract = () =>
    extractArticles(sourceFromBytes(bytes, { source: name, path: name, changedAtMs: 0 }), { columns });
  for (let warm = 0; warm < 5; warm++) await extract();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) await extract();
  const { user, system } = process.cpuUsage(before);
  const filesPerSecond = rounds / ((user + system) / 1e6);
  if (measured) console.error(`${name} ${bytes.length} bytes: ${filesPerSecond.toFixed(0)} files/s`);
  expect(filesPerSecond).toBeGreaterThan(floor);
});
