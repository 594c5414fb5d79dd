// What an exported wiki page shows around its article: breadcrumbs (kept as its place), lists of contents, edit links.
// Knows how Confluence, MediaWiki and DokuWiki write their pages; pages of no wiki pass unchanged.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { find } from './dropNoise';
import { plainText } from './plainText';
import { textOf } from './textOf';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** The element that holds the article and nothing else. */
const contentIds = words('main-content mw-content-text dokuwiki__content wiki-content');
const breadcrumbIds = words('breadcrumbs breadcrumb-section breadcrumb dw__breadcrumbs');
const breadcrumbClasses = words('breadcrumb breadcrumbs youarehere trace');
const chromeIds = words(
  'toc dw__toc dokuwiki__header dokuwiki__footer dokuwiki__pagetools dokuwiki__usertools dokuwiki__sitetools ' +
    'dokuwiki__aside mw-navigation mw-head mw-panel mw-page-base mw-head-base siteSub jump-to-nav contentSub ' +
    'catlinks footer likes-and-labels-container comments-section',
);
const chromeClasses = words(
  'toc toc-macro mw-editsection mw-jump-link printfooter catlinks noprint secedit editbutton_section docInfo ' +
    'page-metadata pageSectionHeader greybox expand-control plugin_pagelist_all',
);
const maxPlaceLength = 12;
const maxNameLength = 200;

/** Titles of the pages above this one, outermost first. */
export function breadcrumbsOf(root: Root, title: string): readonly string[] {
  const trail = find(root, isBreadcrumbs);
  if (!trail) return [];
  const names = linksOf(trail).map((link) => nameOf(link).slice(0, maxNameLength));
  const above = names.filter((name, at) => name !== '' && name !== names[at - 1]);
  return (above.at(-1) === title ? above.slice(0, -1) : above).slice(-maxPlaceLength);
}

/** Takes the wiki's own parts out, in place. */
export function dropWikiChrome(root: Root): void {
  drop(root, (element) => isBreadcrumbs(element) || isChrome(element));
}

/** Whether an element is marked as the one that holds the article. */
export const isWikiContent = ({ properties }: Element): boolean => contentIds.has(String(properties.id));

/** Confluence: "SPACE : Title" → "Title", where the breadcrumbs begin with the space. */
export function withoutSpace(title: string, place: readonly string[]): string {
  const [space] = place;
  return space !== undefined && title.startsWith(`${space} : `)
    ? title.slice(space.length + 3).trim()
    : title;
}

function isBreadcrumbs({ tagName, properties }: Element): boolean {
  if (
    breadcrumbIds.has(String(properties.id)) ||
    classesOf(properties).some((name) => breadcrumbClasses.has(name))
  )
    return true;
  return tagName === 'nav' && /breadcrumb|brotkrumen|krümel/i.test(String(properties.ariaLabel ?? ''));
}

const isChrome = ({ properties }: Element): boolean =>
  chromeIds.has(String(properties.id)) || classesOf(properties).some((name) => chromeClasses.has(name));

const classesOf = ({ className }: Element['properties']): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

function linksOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'a' ? [child] : linksOf(child);
  });
}

const nameOf = (element: Element): string => plainText(textOf(element)).replace(/\s+/g, ' ').trim();

function drop(node: Root | Element, unwanted: (element: Element) => boolean): void {
  const kept = (node.children as (RootContent | ElementContent)[]).filter(
    (child) => child.type !== 'element' || !unwanted(child),
  );
  node.children = kept as typeof node.children;
  for (const child of kept) if (child.type === 'element') drop(child, unwanted);
}
