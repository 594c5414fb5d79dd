// Review calls of the knowledge window.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { reviewCalls } from '../../../knowledge/contract/workspace/reviewCalls';
import type { WorkspaceParts } from './workspaceHandlers';

export function reviewHandlers(_parts: WorkspaceParts): Partial<Handlers<typeof reviewCalls>> {
  return {};
}
