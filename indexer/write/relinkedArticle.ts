// An article whose links lead to where the other articles of an export lie, instead of where they were imported from.
// Pure; knows links, not files.
import type { Article, Block, Inline } from '../../knowledge/vocabulary/article';
import { isRelativeLink, linkedSources, plainSource } from '../../knowledge/vocabulary/linkedSource';

/** Plain source of every article → its address in the export. */
export type ExportedAddresses = ReadonlyMap<string, string>;

/** `address`: as a link in another file of the export names it. */
export function exportedAddresses(
  articles: Iterable<{ readonly source: string; readonly address: string }>,
): ExportedAddresses {
  return new Map(Array.from(articles, ({ source, address }) => [plainSource(source), address]));
}

/** Of a row in the file of this name, as a link in the same file has it: whatever the name holds, only the last `#` is one. */
export function exportedRowAddress(fileName: string, key: string): string {
  return `${encodeURIComponent(fileName)}#${key}`;
}

/** Links that lead to no article of the export stay as they are. */
export function relinkedArticle(article: Article, addresses: ExportedAddresses): Article {
  const relinked = (inline: Inline): Inline => {
    if (inline.kind !== 'link' || !isRelativeLink(inline.href)) return inline;
    const target = linkedSources(inline.href, article.source).find((source) => addresses.has(source));
    const address = target === undefined ? undefined : addresses.get(target);
    return address === undefined ? inline : { ...inline, href: address };
  };
  const blocks = article.blocks.map(
    (block): Block =>
      block.inlines.length === 0 ? block : { ...block, inlines: block.inlines.map(relinked) },
  );
  return { ...article, blocks };
}
