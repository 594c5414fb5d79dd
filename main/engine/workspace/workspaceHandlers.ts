// The engine's answers to the knowledge window, put together from its three groups.
// Wiring only; each group's file says what it needs.
import type { WorkspaceHandlers } from '../../../knowledge/contract/workspace/workspaceCalls';
import { articleHandlers } from './articleHandlers';
import { importHandlers } from './importHandlers';
import { reviewHandlers } from './reviewHandlers';
import type { WorkspaceParts } from './workspaceParts';

export function workspaceHandlers(parts: WorkspaceParts): WorkspaceHandlers {
  const articles = articleHandlers(parts);
  return {
    ...importHandlers(parts),
    ...articles,
    ...reviewHandlers(parts, articles),
    ...parts.care,
    ...parts.standing,
  };
}
