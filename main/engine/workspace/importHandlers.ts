// Import calls of the knowledge window; those about standing sources are answered by main/engine/standing.
// Joins calls to desks; decides nothing.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { importCalls } from '../../../knowledge/contract/workspace/importCalls';
import type { StandingCall } from '../standing/openStanding';
import { ledgerHandlers } from './ledgerHandlers';
import { tableHandlers } from './tableHandlers';
import { viewHandlers } from './viewHandlers';
import type { WorkspaceParts } from './workspaceParts';

export function importHandlers(parts: WorkspaceParts): Omit<Handlers<typeof importCalls>, StandingCall> {
  return { ...ledgerHandlers(parts), ...tableHandlers(parts), ...viewHandlers(parts) };
}
