// When a web page was last changed, as its head says itself.
// Knows the names that programs use; what a server says of the file is no part of the page.
import type { Element, Root } from 'hast';
import { find } from './dropNoise';
import { writtenTime } from './keepingWords';

/** The surest first, in small letters. */
const names = [
  ...['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified'],
  ...['last-modified', 'lastmod', 'changed', 'revised', 'date', 'dc.date', 'dcterms.date'],
  ...['article:published_time', 'created'],
];

/** ms since 1970, UTC. */
export function pageTime(root: Root): number | undefined {
  const told = new Map<string, unknown>();
  const head = find(root, ({ tagName }) => tagName === 'head');
  for (const child of head?.children ?? [])
    if (child.type === 'element' && child.tagName === 'meta')
      told.set(nameOf(child), child.properties.content);
  const surest = names.find((name) => told.has(name));
  return surest === undefined ? undefined : writtenTime(withoutServersForm(told.get(surest)));
}

function nameOf({ properties: { name, property, itemProp, httpEquiv } }: Element): string {
  return String(name ?? property ?? itemProp ?? httpEquiv ?? '').toLowerCase();
}

/** "Tue, 05 Mar 2024 10:00:00 GMT" → a time; anything else stays as it is. */
function withoutServersForm(written: unknown): unknown {
  const isServers = typeof written === 'string' && /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} /i.test(written);
  return isServers ? new Date(Date.parse(written)) : written;
}
