// The page's side of the import calls without an engine: invented content, remembers what it was told.
import type { Client } from '../../knowledge/contract/defineCall';
import type { importCalls } from '../../knowledge/contract/workspace/importCalls';

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageImports(): Partial<Client<typeof importCalls>> {
  return {};
}
