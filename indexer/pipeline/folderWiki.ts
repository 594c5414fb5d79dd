// Exported wikis that lie unpacked in a folder: where the folder's index page has a page in its tree.
// Keeps the indexes read last, so that a folder of thousands of pages reads its own once.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
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
}

export class FolderWiki {
  private readonly byIndex = new Map<string, ReadIndex>();

  /** Undefined where no index near the page names it. Never throws. */
  async standingOf(page: string): Promise<PageStanding | undefined> {
    let folder = dirname(resolve(page));
    for (let steps = 0; steps <= maxStepsUp; steps++, folder = dirname(folder)) {
      for (const index of indexNames) {
        const tree = await this.treeIn(folder, index).catch(() => undefined);
        if (!tree) continue;
        const name = relative(folder, resolve(page)).split(sep).join('/').normalize('NFC');
        const place = tree.placeOf(name);
        return { ...(place && { place }), lists: name === tree.listing };
      }
    }
    return undefined;
  }

  private async treeIn(folder: string, index: string): Promise<WikiTree | undefined> {
    const path = join(folder, index);
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > maxIndexBytes) return undefined;
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const known = this.byIndex.get(path);
    if (known?.stamp === stamp) return known.tree;
    const html = await readFile(path, 'utf8');
    const tree = treeOfIndex(
      html,
      index,
      (name) => /\.x?html?$/i.test(name) && existsSync(join(folder, name)),
    );
    if (this.byIndex.size >= mostTrees) this.byIndex.clear();
    this.byIndex.set(path, { stamp, tree });
    return tree;
  }
}
