// Sources of the ledger: found by their id or their import, and imported again.
// Knows the import desk; why it is read again is the caller's business.
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import type { WorkspaceParts } from './workspaceParts';

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

/**
 * What an import that was taken back had brought, as its sources are now, under the names that they had. Fails with
 * IMPORT_MISSING, and like an import.
 */
export async function repeatImport(
  importId: string,
  { imports, store }: WorkspaceParts,
): Promise<ImportReport> {
  const { label } = await imports.recordOf(importId);
  const nameOf = new Map<string, string>();
  for (const { path, source, code, importId: latest } of await store.ledger.all())
    if (latest === importId && code === 'SOURCE_ROLLED_BACK') nameOf.set(path, source);
  const options = { nameOf: (path: string) => nameOf.get(path), label, resumed: false };
  return imports.run([...nameOf.keys()], options);
}
