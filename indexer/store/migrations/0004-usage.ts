// Migration 4: usage events of answers carry likelihood and earliness, and are one a concern instead of one a key.
// Must not change any more: stores in the field were made by it. Safe to run again after a kill in its middle.
import type { Connection } from '@lancedb/lancedb';

/** Two more columns, as SQL of nothing. */
const added = ['likelihood', 'earliness'];

/** Adds the columns that are missing; drops the answers that were counted by the key, they say nothing of concerns. */
export async function countConcernsNotKeys(connection: Connection): Promise<void> {
  const table = await connection.openTable('usage');
  try {
    const { fields } = await table.schema();
    const missing = added.filter((name) => !fields.some((field) => field.name === name));
    if (missing.length === 0) return;
    await table.delete("kind IN ('answered', 'abstained')");
    await table.addColumns(missing.map((name) => ({ name, valueSql: 'cast(NULL as double)' })));
  } finally {
    table.close();
  }
}
