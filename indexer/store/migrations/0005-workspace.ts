// Migration 5: articles say how they are kept; ledger of sources, journal of changes, pictures of articles.
// Must not change any more: stores in the field were made by it. Safe to run again after a kill in its middle.
import { type Connection, Index } from '@lancedb/lancedb';
import { assetColumns, journalColumns, ledgerColumns } from '../rowSchemas';

const tables = { ledger: ledgerColumns, journal: journalColumns, assets: assetColumns } as const;
/** Each is looked up by one column. */
const lookups = { ledger: 'id', journal: 'articleId', assets: 'id' } as const;

/** Adds the column and creates the tables that are missing. */
export async function openWorkspace(connection: Connection): Promise<void> {
  await addKeeping(connection);
  for (const [name, columns] of Object.entries(tables)) {
    const table = await connection.createEmptyTable(name, columns, { mode: 'create', existOk: true });
    try {
      if ((await table.listIndices()).length > 0) continue;
      await table.createIndex(lookups[name as keyof typeof lookups], { config: Index.btree() });
    } finally {
      table.close();
    }
  }
}

async function addKeeping(connection: Connection): Promise<void> {
  const articles = await connection.openTable('articles');
  try {
    const { fields } = await articles.schema();
    if (fields.some(({ name }) => name === 'keeping')) return;
    await articles.addColumns([{ name: 'keeping', valueSql: 'cast(NULL as string)' }]);
  } finally {
    articles.close();
  }
}
