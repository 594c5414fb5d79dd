// A source of the ledger: found by its id, and imported again by itself.
// Knows the import desk; why it is read again is the caller's business.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import type { WorkspaceParts } from './workspaceHandlers';

/** Fails with SOURCE_MISSING. */
export async function sourceOf(id: string, { store }: WorkspaceParts): Promise<KeptSource> {
  const source = await store.ledger.get(id);
  if (!source) throw new TablettError('SOURCE_MISSING', { path: id });
  return source;
}

/** Under the name it has; the password goes no further than this one reading. */
export async function readAgain(
  { path, source }: KeptSource,
  { imports }: WorkspaceParts,
  { password }: { readonly password?: string } = {},
): Promise<ImportReport> {
  const named = { nameOf: () => source, label: source.replace(/^.*[\\/]/s, '') };
  return imports.run([path], { ...named, resumed: false, reread: true, ...(password && { password }) });
}
