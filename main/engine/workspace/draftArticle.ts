// Title and Markdown from the editor → the article that they are, with its pictures known; stores nothing.
// Knows drafts and the store's pictures.
import { createHash } from 'node:crypto';
import { detectLanguage } from '../../../knowledge/language/detectLanguage';
import type { Article, AssetId, Block } from '../../../knowledge/vocabulary/article';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { occurrencesOf } from '../../../knowledge/vocabulary/occurrences';
import type { WorkspaceParts } from './workspaceParts';

export interface Written {
  readonly title: string;
  readonly markdown: string;
}

type DraftParts = Pick<WorkspaceParts, 'store' | 'clock' | 'drafts'>;

/** As a new article, or with the identity of `former`. Fails with SOURCE_EMPTY, SOURCE_TOO_DEEP, SOURCE_TOO_LARGE. */
export async function draftArticle(
  { title, markdown }: Written,
  parts: DraftParts,
  former?: Article,
  signal?: AbortSignal,
): Promise<Article> {
  const source = former?.source ?? title;
  const pictures = await picturesIn(markdown, parts, former);
  const content = await parts.drafts.draft({ source, title, markdown, pictures }, signal);
  const nowMs = parts.clock.nowMs();
  const { text, blocks } = content;
  const identity = former ?? {
    id: articleId('draft'),
    source: '',
    importedAtMs: nowMs,
    language: detectLanguage(`${content.title}\n${text.slice(0, 4000)}`),
  };
  return {
    ...identity,
    title: content.title,
    text,
    blocks,
    contentHash: hashOf(content.title, text, blocks),
    changedAtMs: nowMs,
  };
}

/** SHA-256 of all that an editor can change of the text. */
const hashOf = (title: string, text: string, blocks: readonly Block[]): string =>
  createHash('sha256')
    .update(JSON.stringify([title, text, blocks]))
    .digest('hex');

const assetReference = /asset:([0-9a-f]{64})/g;
/** As many as an import keeps of one article. */
const maxPictures = 40;

/** The stored pictures that a text names; its own are known without asking. */
async function picturesIn(markdown: string, { store }: DraftParts, former?: Article) {
  const sizes = new Map<AssetId, { readonly id: AssetId; readonly width: number; readonly height: number }>();
  for (const block of former?.blocks ?? [])
    if (block.kind === 'image')
      sizes.set(block.asset, { id: block.asset, width: block.width, height: block.height });
  const named = new Set(occurrencesOf(markdown, assetReference).map(([, id]) => id as AssetId));
  for (const id of [...named].filter((each) => !sizes.has(each)).slice(0, maxPictures)) {
    const asset = await store.asset(id);
    if (asset) sizes.set(id, { id, width: asset.width, height: asset.height });
  }
  return [...sizes.values()];
}
