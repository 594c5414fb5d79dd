// A parsed tree → the article: sanitised, written as blocks, titled.
// The one path of all formats from here on.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleContent, Block } from '../../knowledge/vocabulary/article';
import { articleTitle, withoutTitleHeading } from './articleTitle';
import { blocksFromHast } from './blocksFromHast';
import type { ParsedSource } from './parsedSource';
import { sanitiseTree } from './sanitiseTree';
import type { PlacedPictures } from './shownPicture';

/** Where the tree comes from: `key` for a row of several, else the file's name stands in for a missing title. */
export interface ArticleOrigin {
  readonly source: string;
  readonly key?: string;
  /** Default: the source's name. */
  readonly fileName?: string;
  /** Its pictures that are shown; others leave no trace. */
  readonly pictures?: PlacedPictures;
}

/** Throws SOURCE_EMPTY where no words are left, SOURCE_TOO_DEEP and SOURCE_TOO_LARGE beyond the limits. */
export function articleFromParsed(parsed: ParsedSource, origin: ArticleOrigin): ArticleContent {
  const { pictures = new Map() } = origin;
  const written = blocksFromHast(sanitiseTree(parsed.root), origin.source, pictures);
  if (written.text === '') throw new TablettError('SOURCE_EMPTY', { source: origin.source });
  const fileName = origin.key === undefined ? (origin.fileName ?? origin.source) : undefined;
  const title = articleTitle(parsed.title ?? '', written, fileName);
  const language = parsed.language ? { language: parsed.language } : {};
  const { keeping, claimedId, changedAtMs, writtenAtMs } = parsed;
  const claims = {
    ...(keeping && { keeping }),
    ...(claimedId && { claimedId }),
    ...(changedAtMs !== undefined && { changedAtMs }),
    ...(writtenAtMs !== undefined && { writtenAtMs }),
  };
  const key = origin.key === undefined ? {} : { key: origin.key };
  const assets = assetsOf(written.blocks, pictures);
  return { title, ...withoutTitleHeading(title, written), ...language, ...claims, ...key, ...assets };
}

function assetsOf(blocks: readonly Block[], pictures: PlacedPictures): Pick<ArticleContent, 'assets'> {
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.asset] : [])));
  const assets = [...pictures.values()].filter(({ id }) => shown.has(id));
  return assets.length > 0 ? { assets } : {};
}
