// Which article of the base a link inside an article leads to.
// The heads by source are fetched once an article is open that links to others.
import { useMemo } from 'react';
import { knownSources } from '../../knowledge/vocabulary/knownSources';
import { isRelativeLink, linkedSources, plainSource } from '../../knowledge/vocabulary/linkedSource';
import type { ArticleView } from './useArticle';
import { type ArticleHead, useArticleHeads } from './useArticleHeads';
import { useCopiedSources } from './useCopiedSources';

/** The article a relative link leads to; undefined where there is none. */
export type LinkedArticle = (href: string) => ArticleHead | undefined;

/** `articles`: how many the base has. */
export function useArticleLinks(
  article: ArticleView['article'],
  articles: number | undefined,
): LinkedArticle {
  const links = article?.blocks.some(({ inlines }) =>
    inlines.some((inline) => inline.kind === 'link' && isRelativeLink(inline.href)),
  );
  const heads = useArticleHeads(links === true, articles);
  const bySource = useMemo(() => new Map(heads?.map((head) => [plainSource(head.source), head])), [heads]);
  const byId = useMemo(() => new Map(heads?.map((head) => [head.id, head])), [heads]);
  const copies = useCopiedSources(heads);
  const known = useMemo(() => knownSources([...bySource.keys(), ...copies.keys()]), [bySource, copies]);
  return (href) => {
    if (!article || bySource.size === 0) return undefined;
    for (const source of known(linkedSources(href, article.source))) {
      const head = bySource.get(source) ?? byId.get(copies.get(source) ?? article.id);
      if (head && head.id !== article.id) return head;
    }
    return undefined;
  };
}
