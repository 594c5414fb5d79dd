// What the page is by its address: the sidebar, or the knowledge window and where it opens.
// Pure; the shell writes the address (main/app/pageAddress.ts).
import { articleId } from '../../knowledge/vocabulary/ids';
import type { WorkspacePlace } from './workspacePage';

/** `?window=knowledge&page=twins` → the place there; undefined: the sidebar. */
export function startPlace(search: string): WorkspacePlace | undefined {
  const given = new URLSearchParams(search);
  if (given.get('window') !== 'knowledge') return undefined;
  const id = given.get('articleId');
  // A page that does not exist shows the first one.
  const page = (given.get('page') ?? 'import') as WorkspacePlace['page'];
  return { page, ...(id && { articleId: articleId(id) }) };
}
