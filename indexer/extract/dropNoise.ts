// Takes out of a page what is no content: scripts, controls, hidden parts, navigation, and finds its main part.
// Judges by element and role; knows nothing of blocks or titles.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { textOf } from './textOf';

const neverContent = new Set(
  (
    'script style noscript template iframe frame object embed applet svg math canvas audio video map head ' +
    'button input select textarea datalist dialog menu link meta'
  ).split(' '),
);
const pageFrame = new Set(['nav', 'footer', 'aside']);
const frameRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'dialog',
]);
/** A main part with less of the page's words than this is a broken template: the whole page is read. */
const minMainShare = 0.2;

/** Takes out, in place, what is never content, in a page as in a fragment. */
export function dropNeverContent(root: Root): void {
  dropWhere(
    root,
    (element) => neverContent.has(element.tagName) || isHidden(element) || isFootnoteJump(element),
  );
}

/**
 * The part of a page that holds the article: what `isContent` knows, <main>, a single <article>, else all but its frame.
 * Call after dropNeverContent.
 */
export function mainPart(root: Root, isContent: (element: Element) => boolean = isMain): Root {
  const all = textOf(root).trim().length;
  const candidates = [
    find(root, isContent),
    find(root, isMain),
    single(findAll(root, (element) => element.tagName === 'article')),
  ];
  for (const part of candidates) {
    if (!part || textOf(part).trim().length < all * minMainShare) continue;
    const kept: Root = { type: 'root', children: [part] };
    dropWhere(kept, (element) => isFrame(element) || isSearchForm(element, all));
    return kept;
  }
  dropWhere(
    root,
    (element) => isFrame(element) || element.tagName === 'header' || isSearchForm(element, all),
  );
  return root;
}

/** The first element, in reading order, that fits. */
export function find(node: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = fits(child) ? child : find(child, fits);
    if (found) return found;
  }
  return undefined;
}

function findAll(node: Root | Element, fits: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return fits(child) ? [child] : findAll(child, fits);
  });
}

function dropWhere(node: Root | Element, drop: (element: Element) => boolean): void {
  const kept = (node.children as (RootContent | ElementContent)[]).filter(
    (child) => child.type !== 'element' || !drop(child),
  );
  node.children = kept as typeof node.children;
  for (const child of kept) if (child.type === 'element') dropWhere(child, drop);
}

const single = (elements: readonly Element[]): Element | undefined =>
  elements.length === 1 ? elements[0] : undefined;
const isMain = (element: Element): boolean =>
  element.tagName === 'main' || element.properties.role === 'main';
const isFrame = (element: Element): boolean =>
  pageFrame.has(element.tagName) || frameRoles.has(String(element.properties.role));

/** Some pages stand as a whole in a form; only one with little text is a search or contact box. */
function isSearchForm(element: Element, allLength: number): boolean {
  return element.tagName === 'form' && textOf(element).trim().length < allLength * 0.5;
}

function isHidden(element: Element): boolean {
  const { hidden, ariaHidden, style } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (String(ariaHidden) === 'true') return true;
  return typeof style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500));
}

/** "[1]" and "↑" of footnotes would stick to words; the notes themselves stay. */
function isFootnoteJump(element: Element): boolean {
  const { href, dataFootnoteRef, dataFootnoteBackref, className } = element.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  if (Array.isArray(className) && className.includes('sr-only')) return true;
  if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return false;
  return /^\s*(?:\[\w{1,4}\]|[↑↩]\ufe0e?)\s*$/.test(textOf(element).slice(0, 20));
}
