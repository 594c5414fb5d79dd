// The id of a source in the ledger: the same for the same file, however its path was written.
// Pure path arithmetic.
import { resolve } from 'node:path';
import { articleIdOf } from './prepareArticle';

/** Equal to the id of the article where the source is one. */
export function sourceIdOf(path: string): string {
  return articleIdOf(resolve(path));
}
