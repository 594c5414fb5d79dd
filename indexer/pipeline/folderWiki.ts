// Exported wikis that lie unpacked in a folder: where the folder's index page has a page in its tree.
// Keeps the indexes read last, so that a folder of thousands of pages reads its own once.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isSamePlace, placeKey } from '../disk/samePlace';
import type { PageStanding } from '../extract/extractArticles';
import { treeOfIndex, type WikiTree } from '../extract/wikiTree';

const indexNames = ['index.html', 'index.htm'];
/** Folders above a page that are asked for an index. */
const maxStepsUp = 2;
const maxIndexBytes = 16 * 1024 * 1024;
const mostTrees = 8;

interface ReadIndex {
  readonly stamp: string;
  readonly tree: WikiTree;
  /** The names of pages as the index writes them, by the key of their place. */
  readonly names: ReadonlyMap<string, string>;
}

export class FolderWiki {
  private readonly byIndex = new Map<string, ReadIndex>();

  /** Undefined where no index near the page names it. Never throws. */
  async standingOf(page: string): Promise<PageStanding | undefined> {
    let folder = dirname(resolve(page));
    for (let steps = 0; steps <= maxStepsUp; steps++, folder = dirname(folder)) {
      for (const index of indexNames) {
        const read = await this.indexIn(folder, index).catch(() => undefined);
        if (!read) continue;
        const { tree } = read;
        const name = await writtenName(resolve(page), folder, read);
        const place = tree.placeOf(name);
        return { ...(place && { place }), lists: name === tree.listing };
      }
    }
    return undefined;
  }

  private async indexIn(folder: string, index: string): Promise<ReadIndex | undefined> {
    const path = join(folder, index);
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > maxIndexBytes) return undefined;
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const known = this.byIndex.get(path);
    if (known?.stamp === stamp) return known;
    const html = await readFile(path, 'utf8');
    const names = new Map<string, string>();
    const tree = treeOfIndex(html, index, (name) => {
      const isThere = /\.x?html?$/i.test(name) && existsSync(join(folder, name));
      if (isThere) names.set(placeKey(join(folder, name)), name);
      return isThere;
    });
    const read = { stamp, tree, names };
    if (this.byIndex.size >= mostTrees) this.byIndex.clear();
    this.byIndex.set(path, read);
    return read;
  }
}

/** As the index names the page, where the disk takes that for its name; else its own. */
async function writtenName(page: string, folder: string, { tree, names }: ReadIndex): Promise<string> {
  const own = relative(folder, page).split(sep).join('/').normalize('NFC');
  if (tree.placeOf(own)) return own;
  const written = names.get(placeKey(page));
  return written !== undefined && (await isSamePlace(join(folder, written), page)) ? written : own;
}
