// The addresses that a page links to, in its order.
// Reads tags only; which of them are followed is webScope's business.
import { Parser } from 'htmlparser2';
import { parseAddress } from './webScope';

const mostLinks = 20_000;

/** Resolved against the page's own address, or its <base>; each once. */
export function readLinks(html: string, pageUrl: string): readonly string[] {
  const links = new Set<string>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag(name, { href }) {
      if (href === undefined || links.size >= mostLinks) return;
      if (name === 'base') base = parseAddress(href, pageUrl)?.href ?? base;
      const url = name === 'a' ? parseAddress(href, base) : undefined;
      if (url) links.add(url.href);
    },
  });
  parser.end(html);
  return [...links];
}
