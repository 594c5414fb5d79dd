// The whole base as files that any program reads and an import takes back: Markdown with front matter, or one JSONL file.
// Writes beside what is there, never over it.
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { guardPlace } from '../../../indexer/disk/guardPlace';
import { replaceFile } from '../../../indexer/disk/replaceFile';
import {
  exportedAddresses,
  exportedRowAddress,
  relinkedArticle,
} from '../../../indexer/write/relinkedArticle';
import type { ArticleHead } from '../../../knowledge/ports';
import type { Article, AssetId } from '../../../knowledge/vocabulary/article';
import { localDay } from '../localDay';
import type { WorkspaceParts } from './workspaceParts';

type ExportParts = Pick<WorkspaceParts, 'store' | 'clock'>;

export interface ExportPlace {
  /** Of the folder (Markdown) or the file (JSONL). */
  readonly path: string;
  readonly kind: 'markdown' | 'jsonl';
}

/** `path`: where it went. Fails with DISK_FULL, PLACE_UNWRITABLE. */
export async function exportBase(
  { path, kind }: ExportPlace,
  parts: ExportParts,
): Promise<{ readonly articles: number; readonly path: string }> {
  const write = kind === 'markdown' ? writeFolder : writeLines;
  return guardPlace(path, () => write(path, parts));
}

/** One by one they take a look-up in the table each; all at once they would fill the memory. */
const articlesAtOnce = 100;

/** Articles with the places of their heads, a portion at a time; what was removed meanwhile is left out. */
async function* wholeArticles(
  heads: readonly ArticleHead[],
  { store }: ExportParts,
): AsyncGenerator<readonly { readonly article: Article; readonly at: number }[]> {
  const placeOf = new Map(heads.map(({ id }, at) => [id, at]));
  for (let from = 0; from < heads.length; from += articlesAtOnce) {
    const articles = await store.articles(heads.slice(from, from + articlesAtOnce).map(({ id }) => id));
    yield articles
      .map((article) => ({ article, at: placeOf.get(article.id) ?? 0 }))
      .sort((a, b) => a.at - b.at);
  }
}

async function headsBySource({ store }: ExportParts): Promise<readonly ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  return heads;
}

/** Beside the articles; hidden from imports, to whom every other picture is a scan to be read. */
const pictureFolder = '.bilder';

async function writeFolder(path: string, parts: ExportParts) {
  const { markdownFile } = await import('../../../indexer/write/exportedFile');
  const { ExportedNames } = await import('../../../indexer/write/exportedNames');
  const folder = await emptyFolder(path, parts.clock.nowMs());
  const heads = await headsBySource(parts);
  const names = new ExportedNames('.md');
  const files = heads.map(({ title }) => names.next(title));
  const addresses = exportedAddresses(
    heads.map(({ source }, at) => ({ source, address: encodeURI(files[at]!) })),
  );
  const pictures = new Set<AssetId>();
  let articles = 0;
  for await (const portion of wholeArticles(heads, parts)) {
    await Promise.all(
      portion.map(({ article, at }) => {
        const text = markdownFile(relinkedArticle(article, addresses), addressOfPicture);
        return writeDated(join(folder, files[at]!), text, article.changedAtMs);
      }),
    );
    for (const { article } of portion)
      for (const block of article.blocks) if (block.kind === 'image') pictures.add(block.asset);
    articles += portion.length;
  }
  await writePictures(join(folder, pictureFolder), pictures, parts);
  return { articles, path: folder };
}

const addressOfPicture = (asset: AssetId): string => `${pictureFolder}/${asset}.webp`;

/** The file is as old as its article's last change. */
async function writeDated(file: string, text: string, changedAtMs: number): Promise<void> {
  await writeFile(file, text);
  const changedAt = new Date(changedAtMs);
  await utimes(file, changedAt, changedAt);
}

async function writePictures(folder: string, ids: ReadonlySet<AssetId>, { store }: ExportParts) {
  if (ids.size > 0) await mkdir(folder, { recursive: true });
  for (const id of ids) {
    const asset = await store.asset(id);
    if (asset) await writeFile(join(folder, `${id}.webp`), asset.bytes);
  }
}

/** The folder itself where it is empty, else one in it that bears the day. */
async function emptyFolder(path: string, nowMs: number): Promise<string> {
  await mkdir(path, { recursive: true });
  if ((await readdir(path)).length === 0) return path;
  for (let number = 1; ; number++) {
    const folder = join(path, `silbertablett-${localDay(nowMs)}${number === 1 ? '' : `-${number}`}`);
    const made = await mkdir(folder).then(
      () => true,
      (thrown: NodeJS.ErrnoException) => {
        if (thrown.code === 'EEXIST') return false;
        throw thrown;
      },
    );
    if (made) return folder;
  }
}

async function writeLines(path: string, parts: ExportParts) {
  const { jsonLine } = await import('../../../indexer/write/exportedFile');
  await mkdir(dirname(path), { recursive: true });
  const heads = await headsBySource(parts);
  const name = basename(path);
  const addresses = exportedAddresses(
    heads.map(({ id, source }) => ({ source, address: exportedRowAddress(name, id) })),
  );
  let articles = 0;
  const lines = async function* () {
    for await (const portion of wholeArticles(heads, parts))
      for (const { article } of portion) {
        yield jsonLine(relinkedArticle(article, addresses), await picturesAsData(article, parts));
        articles += 1;
      }
  };
  await replaceFile(path, lines());
  return { articles, path };
}

/** Beyond it a line would be longer than an import reads. */
const maxPictureBytes = 3_000_000;

/** The pictures of one article in its own line, as `data:` addresses; those that have no room are left out. */
async function picturesAsData(
  { blocks }: Article,
  { store }: ExportParts,
): Promise<(asset: AssetId) => string | undefined> {
  const addresses = new Map<AssetId, string>();
  let bytes = 0;
  for (const block of blocks) {
    if (block.kind !== 'image' || addresses.has(block.asset)) continue;
    const asset = await store.asset(block.asset);
    if (!asset || bytes + asset.bytes.length > maxPictureBytes) continue;
    bytes += asset.bytes.length;
    addresses.set(
      block.asset,
      `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`,
    );
  }
  return (asset) => addresses.get(asset);
}
