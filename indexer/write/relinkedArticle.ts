// An article whose links lead to where the other articles of an export lie, instead of where they were imported from.
// Pure; knows links, not files.
import type { Article, Block, Inline } from '../../knowledge/vocabulary/article';
import { type KnownSources, knownSources } from '../../knowledge/vocabulary/knownSources';
import { isRelativeLink, linkedSources, plainSource } from '../../knowledge/vocabulary/linkedSource';

/** `of`: plain source of every article → its address in the export. */
export interface ExportedAddresses {
  readonly known: KnownSources;
  readonly of: ReadonlyMap<string, string>;
}

/** `address`: as a link in another file of the export names it. */
export function exportedAddresses(
  articles: Iterable<{ readonly source: string; readonly address: string }>,
): ExportedAddresses {
  const of = new Map(Array.from(articles, ({ source, address }) => [plainSource(source), address]));
  return { known: knownSources(of.keys()), of };
}

/** Of a row in the file of this name, as a link in the same file has it: whatever the name holds, only the last `#` is one. */
export function exportedRowAddress(fileName: string, key: string): string {
  return `${encodeURIComponent(fileName)}#${key}`;
}

/** Links that lead to no article of the export stay as they are. */
export function relinkedArticle(article: Article, addresses: ExportedAddresses): Article {
  const relinked = (inline: Inline): Inline => {
    if (inline.kind !== 'link' || !isRelativeLink(inline.href)) return inline;
    const [target] = addresses.known(linkedSources(inline.href, article.source));
    const address = target === undefined ? undefined : addresses.of.get(target);
    return address === undefined ? inline : { ...inline, href: address };
  };
  const blocks = article.blocks.map(
    (block): Block =>
      block.inlines.length === 0 ? block : { ...block, inlines: block.inlines.map(relinked) },
  );
  return { ...article, blocks };
}
