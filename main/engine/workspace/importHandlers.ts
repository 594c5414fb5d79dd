// Import calls of the knowledge window.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import type { WorkspaceParts } from './workspaceHandlers';

export function importHandlers(_parts: WorkspaceParts): Partial<Handlers<typeof importCalls>> {
  return {};
}
