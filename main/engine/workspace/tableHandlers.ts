// The knowledge window's calls about tables whose columns bear unknown names: their first rows, their mapping.
// Reads through the preparer, which keeps the limits; what is decided is remembered for all tables of these columns.
import type { TablePlace } from '../../../indexer/extract/tables/previewTable';
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { columnKey, columnsSignature } from '../../../knowledge/vocabulary/columnMap';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import { readColumnMaps, rememberColumns } from '../columnMaps';
import { readAgain, sourceOf } from './readAgain';
import type { WorkspaceParts } from './workspaceParts';

type TableCalls = Pick<Handlers<typeof importCalls>, 'previewTable' | 'mapTable'>;
type MapInput = Parameters<TableCalls['mapTable']>[0];
type Preview = Awaited<ReturnType<TableCalls['previewTable']>>;

export function tableHandlers(parts: WorkspaceParts): TableCalls {
  return {
    previewTable: async ({ id, ...place }) => preview(await sourceOf(id, parts), place, parts),
    mapTable: async ({ id, map }) => mapTable(await sourceOf(id, parts), map, parts),
  };
}

async function preview(
  { source, path }: KeptSource,
  place: TablePlace,
  { preparer, clock, dataDir }: WorkspaceParts,
): Promise<Preview> {
  const columns = await readColumnMaps(dataDir);
  const seen = await preparer.preview({ source, path, nowMs: clock.nowMs(), columns }, place);
  return {
    sheets: [...seen.sheets],
    columns: [...seen.columns],
    rows: seen.rows.map((row) => [...row]),
    map: seen.map && { ...seen.map, body: [...seen.map.body] },
  };
}

/** Remembered by the columns as they stand in the file now: only what the table has can be mapped. */
async function mapTable(
  source: KeptSource,
  map: MapInput['map'],
  parts: WorkspaceParts,
): Promise<ImportReport> {
  const { columns } = await preview(source, map, parts);
  const known = new Set(columns.map(columnKey));
  const named = [map.title, ...map.body, map.id, map.state, map.language].filter((name) => name);
  if (named.some((name) => !known.has(columnKey(name ?? ''))))
    throw new TablettError('SOURCE_COLUMNS', { source: source.source, columns: columns.join(', ') });
  await parts.guardFolder(() =>
    rememberColumns(parts.dataDir, { signature: columnsSignature(columns), map }),
  );
  return readAgain(source, parts);
}
