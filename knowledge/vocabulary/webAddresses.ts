// Which addresses of the web an article leads to.
// Pure; asks nobody whether anything is there.
import type { Article } from './article';

/** Links in mails are often made for one recipient (confirm, unsubscribe): following one may do something. */
const ofMail = /\.(?:eml|msg)(?:#|$)/i;

/** http and https addresses, each page once, without fragment, in reading order; none of mails, none that names a password. */
export function webAddressesOf({ blocks, source }: Pick<Article, 'blocks' | 'source'>): readonly string[] {
  if (ofMail.test(source)) return [];
  const links = blocks.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'link' ? (pageOf(inline.href) ?? []) : [])),
  );
  return [...new Set(links)];
}

function pageOf(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  url.hash = '';
  return url.username || url.password ? undefined : url.href;
}
