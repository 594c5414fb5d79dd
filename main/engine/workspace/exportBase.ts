// The whole base as files that any program reads and an import takes back: Markdown with front matter, or one JSONL file.
// Writes beside what is there, never over it.
import { mkdir, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { Article, AssetId } from '../../../knowledge/vocabulary/article';
import type { WorkspaceParts } from './workspaceHandlers';

type ExportParts = Pick<WorkspaceParts, 'store' | 'clock'>;

export interface ExportPlace {
  /** Of the folder (Markdown) or the file (JSONL). */
  readonly path: string;
  readonly kind: 'markdown' | 'jsonl';
}

/** `path`: where it went. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
export async function exportBase(
  { path, kind }: ExportPlace,
  parts: ExportParts,
): Promise<{ readonly articles: number; readonly path: string }> {
  try {
    return kind === 'markdown' ? await writeFolder(path, parts) : await writeLines(path, parts);
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const full = (thrown as NodeJS.ErrnoException).code === 'ENOSPC';
    throw new TablettError(full ? 'DISK_FULL' : 'DATA_FOLDER_READ_ONLY', { path }, thrown);
  }
}

async function* allArticles({ store }: ExportParts): AsyncGenerator<Article> {
  for await (const { id } of store.listArticles()) {
    const article = await store.article(id);
    if (article) yield article; // Removed meanwhile otherwise.
  }
}

/** Pictures of a Markdown export lie in this folder beside the articles. */
const pictureFolder = 'bilder';

async function writeFolder(path: string, parts: ExportParts) {
  const { markdownFile } = await import('../../../indexer/write/exportedFile');
  const { ExportedNames } = await import('../../../indexer/write/exportedNames');
  const folder = await emptyFolder(path, parts.clock.nowMs());
  const names = new ExportedNames('.md');
  const pictures = new Set<AssetId>();
  let articles = 0;
  for await (const article of allArticles(parts)) {
    const file = join(folder, names.next(article.title));
    await writeFile(
      file,
      markdownFile(article, (asset) => `${pictureFolder}/${asset}.webp`),
    );
    const changedAt = new Date(article.changedAtMs);
    await utimes(file, changedAt, changedAt);
    for (const block of article.blocks) if (block.kind === 'image') pictures.add(block.asset);
    articles += 1;
  }
  await writePictures(join(folder, pictureFolder), pictures, parts);
  return { articles, path: folder };
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
  const day = new Date(nowMs).toISOString().slice(0, 10);
  for (let number = 1; ; number++) {
    const folder = join(path, `silbertablett-${day}${number === 1 ? '' : `-${number}`}`);
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

/** Written beside its place and moved there whole. */
async function writeLines(path: string, parts: ExportParts) {
  const { jsonLine } = await import('../../../indexer/write/exportedFile');
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  const file = await open(partial, 'w');
  let articles = 0;
  try {
    for await (const article of allArticles(parts)) {
      await file.write(jsonLine(article, await picturesAsData(article, parts)));
      articles += 1;
    }
    await file.sync();
    await file.close();
    await rename(partial, path);
  } finally {
    await file.close().catch(() => {});
    await rm(partial, { force: true });
  }
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
