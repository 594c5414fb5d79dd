// Pictures that a folder of pages is illustrated with are no scans: they are shown in their pages, not read themselves.
// Pure path arithmetic.
import { dirname } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';

const picture = /\.(?:png|jpe?g|webp|bmp|tiff?)$/i;
const page = /\.(?:x?html?|md|markdown)$/i;

/** What was met in a folder beside or below pages, and not named by anybody, is marked as left out. */
export function setAsidePictures(found: readonly FoundSource[]): readonly FoundSource[] {
  const folders = new Set(found.filter(({ path }) => page.test(path)).map(({ path }) => dirname(path)));
  if (folders.size === 0) return found;
  return found.map((one) => {
    if (one.named || one.failure || !picture.test(one.path) || !isWithin(dirname(one.path), folders))
      return one;
    const failure = new TablettError('SOURCE_UNSUPPORTED', { source: one.source, format: 'illustration' });
    return { ...one, failure };
  });
}

function isWithin(folder: string, folders: ReadonlySet<string>): boolean {
  if (folders.has(folder)) return true;
  const parent = dirname(folder);
  return parent !== folder && isWithin(parent, folders);
}
