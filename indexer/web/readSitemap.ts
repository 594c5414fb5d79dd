// A sitemap (sitemaps.org, protocol 0.9) → the addresses it lists; an index of sitemaps lists further ones.
// Parses only; entities of a DTD are not expanded by the parser that is used.
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { TablettError } from '../../knowledge/errors/tablettError';

export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** At most 50,000 addresses a file, says the protocol. */
const mostAddresses = 50_000;

/** Fails with WEB_ADDRESS_REFUSED where the text is no sitemap. */
export function readSitemap(text: string, url: string): Sitemap {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text));
  } catch (thrown) {
    throw new TablettError('WEB_ADDRESS_REFUSED', { url, reason: 'it is no sitemap' }, thrown);
  }
  if (root?.name === 'urlset') return { pages: locations(root, 'url'), sitemaps: [] };
  if (root?.name === 'sitemapindex') return { pages: [], sitemaps: locations(root, 'sitemap') };
  throw new TablettError('WEB_ADDRESS_REFUSED', { url, reason: 'it is no sitemap' });
}

function locations(root: XmlElement, entryName: string): readonly string[] {
  const elements = ({ children }: XmlElement, name: string) =>
    children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
  return elements(root, entryName)
    .slice(0, mostAddresses)
    .flatMap((entry) => elements(entry, 'loc').map(({ text }) => text.trim()));
}
