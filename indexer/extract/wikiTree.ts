// The tree of an exported wiki space, as the page that lists the others shows it: nested lists of links.
// Knows pages and links; nothing of how the rest of a page is read.
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Member } from './container';
import { dropNeverContent } from './dropNoise';
import { guardHtml } from './extractLimits';
import { besideMember } from './memberNames';
import { plainText } from './plainText';
import { textOf } from './textOf';

export interface WikiTree {
  /** The page that lists the others and says nothing else. */
  readonly listing?: string;
  /** Titles of the pages above a member, outermost first; undefined where the tree does not name it. */
  placeOf(member: string): readonly string[] | undefined;
}

const noTree: WikiTree = { placeOf: () => undefined };
const parser = unified().use(rehypeParse, { fragment: false }).freeze();

/** A list of fewer pages is a menu. */
const minPages = 3;
/** Share of a page's words that are links to other pages; below, the page has something to say of its own. */
const minLinkShare = 0.5;
const maxPlaceLength = 12;
const maxTitleLength = 200;

/** Reads the outermost index page. A container without one has no tree; a broken one is read as any page. */
export async function wikiTree(members: readonly Member[]): Promise<WikiTree> {
  const index = members
    .filter(({ name }) => /(?:^|\/)(?:index|start|home)\.html?$/i.test(name))
    .sort((a, b) => depthOf(a.name) - depthOf(b.name) || (a.name < b.name ? -1 : 1))[0];
  if (!index) return noTree;
  try {
    const names = new Set(members.map(({ name }) => name));
    return treeOfIndex(Buffer.from(await index.bytes()).toString('utf8'), index.name, (name) =>
      names.has(name),
    );
  } catch {
    return noTree;
  }
}

/**
 * The tree that an index page shows. `index`: its own name; names of other pages count from the same folder.
 * `isThere`: whether there is such a page. Throws SOURCE_TOO_DEEP, SOURCE_TOO_LARGE.
 */
export function treeOfIndex(html: string, index: string, isThere: (name: string) => boolean): WikiTree {
  guardHtml(html, index);
  const root = parser.parse(html) as Root;
  dropNeverContent(root);
  const places = new Map<string, readonly string[]>();
  const links = { length: 0 };
  collect(root, [], { index, isThere, places, links });
  places.delete(index);
  if (places.size < minPages) return noTree;
  const listing = links.length >= wordsOf(root).length * minLinkShare;
  return { ...(listing && { listing: index }), placeOf: (member) => nonEmpty(places.get(member)) };
}

interface Collecting {
  readonly index: string;
  readonly isThere: (name: string) => boolean;
  readonly places: Map<string, readonly string[]>;
  readonly links: { length: number };
}

/** `above`: titles of the list entries around `node`. The first link of an entry names the page it stands for. */
function collect(node: Root | Element, above: readonly string[], seen: Collecting): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'a') note(child, above, seen);
    const own = child.tagName === 'li' ? ownLink(child, seen) : undefined;
    if (own) note(own, above, seen);
    const title = own ? titleOf(own) : '';
    collect(child, title !== '' && above.length < maxPlaceLength ? [...above, title] : above, seen);
  }
}

function note(link: Element, above: readonly string[], seen: Collecting): void {
  const target = linkTarget(link, seen);
  if (target === undefined || seen.places.has(target)) return;
  seen.places.set(target, above);
  seen.links.length += titleOf(link).length;
}

/** The first link to a page in an entry, those of nested lists aside. */
function ownLink(node: Element, seen: Collecting): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || /^[uo]l$/.test(child.tagName)) continue;
    const isLink = child.tagName === 'a' && linkTarget(child, seen) !== undefined;
    const found = isLink ? child : ownLink(child, seen);
    if (found) return found;
  }
  return undefined;
}

const titleOf = (link: Element): string => wordsOf(link).slice(0, maxTitleLength);

function linkTarget({ properties }: Element, { index, isThere }: Collecting): string | undefined {
  if (typeof properties.href !== 'string') return undefined;
  return besideMember(properties.href, index).find(isThere);
}

const wordsOf = (node: Root | Element): string => plainText(textOf(node)).replace(/\s+/g, ' ').trim();
const depthOf = (name: string): number => name.split('/').length;
const nonEmpty = (place: readonly string[] | undefined): readonly string[] | undefined =>
  place && place.length > 0 ? place : undefined;
