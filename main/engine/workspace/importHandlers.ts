// Import calls of the knowledge window.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import { ledgerHandlers } from './ledgerHandlers';
import { tableHandlers } from './tableHandlers';
import type { WorkspaceParts } from './workspaceHandlers';

export function importHandlers(parts: WorkspaceParts): Partial<Handlers<typeof importCalls>> {
  return { ...ledgerHandlers(parts), ...tableHandlers(parts) };
}
