// Article calls of the knowledge window.

import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { articleCalls } from '../../../knowledge/contract/workspace/articleCalls';
import type { WorkspaceParts } from './workspaceHandlers';

export function articleHandlers(_parts: WorkspaceParts): Partial<Handlers<typeof articleCalls>> {
  return {};
}
