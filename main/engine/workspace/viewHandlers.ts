// The knowledge window's call for a page of a source as it is, beside its article.
// Reads through the preparer of what is written here, which keeps the limits: an import beside it is not waited for.
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { sourceViewCall } from '../../../knowledge/contract/workspace/sourceViewCall';
import { sourceOf } from './readAgain';
import type { WorkspaceParts } from './workspaceParts';

export function viewHandlers(parts: WorkspaceParts): Handlers<typeof sourceViewCall> {
  const { drafts, clock, closing } = parts;
  return {
    viewSource: async ({ id, page }) => {
      const { source, path } = await sourceOf(id, parts);
      // Not ended with the page that asked: ending a reading ends its process, and drawing a page takes a moment only.
      return drafts.view({ source, path, nowMs: clock.nowMs() }, page, closing);
    },
  };
}
