// HTML, as a whole page or as a fragment → a tree of its content, with the title and language it claims.
// Fetches nothing, runs nothing; what is unsafe is taken out later, in one place for all formats.
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { dropNeverContent, find, mainPart } from './dropNoise';
import { guardHtml } from './extractLimits';
import { pageTime } from './pageTime';
import { languageOfTag, type ParsedSource } from './parsedSource';
import { plainText } from './plainText';
import { textOf } from './textOf';
import { breadcrumbsOf, dropWikiChrome, isWikiContent, withoutSpace } from './wikiPage';

const pageParser = unified().use(rehypeParse, { fragment: false }).freeze();
const fragmentParser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Reads a whole page: navigation and the like are left out, <main> or <article> preferred. */
export function hastFromPage(html: string, source: string): ParsedSource {
  guardHtml(html, source);
  const root = pageParser.parse(html) as Root;
  const head = wordsOf(find(root, (element) => element.tagName === 'title'));
  const language = languageOfTag(find(root, (element) => element.tagName === 'html')?.properties.lang);
  const writtenAtMs = pageTime(root);
  dropNeverContent(root);
  const isFirstHeading = (element: Element): boolean => element.tagName === 'h1';
  const anyHeading = wordsOf(find(root, isFirstHeading));
  const place = breadcrumbsOf(root, anyHeading);
  dropWikiChrome(root);
  const main = mainPart(root, isWikiContent);
  // The first <h1> of a page is often the site's name; the one in its main part is the article's.
  const title = withoutSpace(pageTitle(head, wordsOf(find(main, isFirstHeading)) || anyHeading), place);
  return {
    root: main,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(place.length > 0 ? { keeping: { place } } : {}),
    ...(writtenAtMs === undefined ? {} : { writtenAtMs }),
  };
}

/** Reads a piece of HTML, all of which is content (a table cell, the output of a converter). */
export function hastFromFragment(html: string, source: string): ParsedSource {
  guardHtml(html, source);
  const root = fragmentParser.parse(html) as Root;
  dropNeverContent(root);
  return { root };
}

/**
 * <title> often carries the site's name: "Umzug melden – Stadtwerke" with the heading "Umzug melden" → the heading.
 * Where both say different things the <title> stands.
 */
function pageTitle(head: string, heading: string): string {
  if (head === '' || heading === '') return head || heading;
  const lower = head.toLowerCase();
  const core = heading.toLowerCase();
  const rest = lower.startsWith(core)
    ? head.slice(heading.length)
    : lower.endsWith(core)
      ? [...head.slice(0, -heading.length)].reverse().join('')
      : undefined;
  return rest === '' || (rest !== undefined && /^\s*[-–—|·•»«:>/]/.test(rest)) ? heading : head;
}

const wordsOf = (element: Element | undefined): string =>
  element ? plainText(textOf(element)).replace(/\s+/g, ' ').trim() : '';
