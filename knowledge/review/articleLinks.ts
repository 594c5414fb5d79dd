// Links of an article that lead to other files of the base: where they point, told as sources are named.
// Knows no store; whether something lies there is asked elsewhere.
import type { Article } from '../vocabulary/article';

/** `href` as written; `targets`: the sources it may mean, resolved against the article's own. */
export interface ArticleLink {
  readonly href: string;
  readonly targets: readonly string[];
}

/** Links an article is examined by; a page of links has no end. */
const mostLinks = 200;

/** Relative links, each once. Web, mail and telephone links are not looked at: the network is not asked. */
export function articleLinks({ blocks, source }: Pick<Article, 'blocks' | 'source'>): readonly ArticleLink[] {
  const links = new Map<string, ArticleLink>();
  for (const { inlines } of blocks) {
    for (const inline of inlines) {
      if (inline.kind !== 'link' || links.size >= mostLinks) continue;
      const targets = targetsOf(inline.href, source);
      if (targets.length > 0) links.set(inline.href, { href: inline.href, targets });
    }
  }
  return [...links.values()];
}

/**
 * `../umzug/einzug.md#frist` in `wissen/strom/zaehler.md` → `wissen/umzug/einzug.md`; inside an archive
 * (`wiki.zip#a/seite.html`) also `wiki.zip#…`. None for other kinds of links.
 */
function targetsOf(href: string, source: string): readonly string[] {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(href)) return [];
  const path = decoded(href.replace(/[?#].*$/s, ''));
  if (path === '') return [];
  const [, file = source, inner] = /^([^#]*)#(.*)$/s.exec(source) ?? [];
  const inArchive = inner === undefined ? [] : [`${file}#${resolved(path, inner)}`];
  return [...inArchive, resolved(path, file)].map((target) => target.normalize('NFC'));
}

/** Path arithmetic; `..` above the start stays at the start. */
function resolved(path: string, from: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const root = from.startsWith('/') || path.startsWith('/') ? '/' : '';
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.filter((part) => part !== '').join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
