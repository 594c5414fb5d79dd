// A sanitised tree → the article's text with blocks and inlines; no mark-up is left.
// One path for all formats; knows elements, but not where they came from.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { BlockWriter, type WrittenBlocks } from './blockWriter';
import { guardDepth, maxNesting } from './extractLimits';
import { layoutTables } from './layoutTables';
import { safeHref } from './safeHref';
import { type PlacedPictures, type ShownPicture, shownPicture } from './shownPicture';
import { textOf } from './textOf';

/** Where in the tree we are. `entry` is the list entry whose first words are still to come. */
interface Place {
  readonly depth: number;
  readonly quoted: boolean;
  readonly inCell: boolean;
  readonly inHeading?: boolean;
  readonly listDepth: number;
  readonly entry?: { ordinal?: number; used: boolean };
}

interface Walk {
  readonly writer: BlockWriter;
  readonly layout: ReadonlySet<Element>;
  readonly source: string;
  readonly pictures: PlacedPictures;
  /** Pictures met inside a heading or a table, which wait for its end. */
  waiting: ShownPicture[];
  /** Number of the list or table we are in; a new one counts up. */
  group: number;
}

const inlineKinds: Readonly<Record<string, 'strong' | 'emphasis' | 'code'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  dfn: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
};
const containers = new Set(
  (
    'div section article main header footer aside nav form fieldset figure figcaption address details summary ' +
    'center dl dd caption thead tbody tfoot tr td th body html hgroup'
  ).split(' '),
);

/** Writes the blocks of a sanitised tree, in reading order. Throws SOURCE_TOO_DEEP and SOURCE_TOO_LARGE. */
export function blocksFromHast(
  root: Root,
  source: string,
  pictures: PlacedPictures = new Map(),
): WrittenBlocks {
  const writer = new BlockWriter(source);
  const walk: Walk = { writer, layout: layoutTables(root), source, pictures, waiting: [], group: 0 };
  visitAll(walk, root.children, { depth: 0, quoted: false, inCell: false, listDepth: -1 });
  return walk.writer.finish();
}

function visitAll(walk: Walk, nodes: readonly (RootContent | ElementContent)[], place: Place): void {
  guardDepth(place.depth, walk.source, maxNesting + 50);
  for (const node of nodes) {
    if (node.type === 'text') writeText(walk, node.value, place);
    else if (node.type === 'element') visit(walk, node, { ...place, depth: place.depth + 1 });
  }
}

function writeText(walk: Walk, text: string, place: Place): void {
  if (!walk.writer.isOpen && /\S/.test(text)) beginParagraph(walk, place);
  walk.writer.words(text);
}

function beginParagraph(walk: Walk, place: Place): void {
  if (place.entry && !place.entry.used) {
    place.entry.used = true;
    const numbered = place.entry.ordinal === undefined ? {} : { ordinal: place.entry.ordinal };
    walk.writer.begin({ kind: 'listItem', depth: place.listDepth, ...numbered, group: walk.group });
  } else walk.writer.begin({ kind: place.quoted ? 'quote' : 'paragraph' });
}

function visit(walk: Walk, element: Element, place: Place): void {
  const { tagName: tag, children } = element;
  const inlineKind = inlineKinds[tag];
  if (inlineKind) visitInline(walk, element, { kind: inlineKind }, place);
  else if (tag === 'a') visitLink(walk, element, place);
  else if (tag === 'br') walk.writer.lineBreak();
  else if (tag === 'img') visitPicture(walk, element, place);
  else if (place.inCell) visitInCell(walk, element, place);
  else if (/^h[1-6]$/.test(tag)) visitBlock(walk, element, place, Number(tag[1]));
  else if (tag === 'p' || tag === 'dt') visitBlock(walk, element, place);
  else if (tag === 'pre') visitCode(walk, element);
  else if (tag === 'ul' || tag === 'ol') visitList(walk, element, place);
  else if (tag === 'blockquote') visitContainer(walk, children, { ...place, quoted: true });
  else if (tag === 'table' && !walk.layout.has(element)) visitTable(walk, element, place);
  else if (tag === 'hr') walk.writer.end();
  else if (containers.has(tag) || tag === 'table' || tag === 'li') visitContainer(walk, children, place);
  else visitAll(walk, children, place);
}

function visitContainer(walk: Walk, children: readonly ElementContent[], place: Place): void {
  walk.writer.end();
  visitAll(walk, children, place);
  walk.writer.end();
}

function visitBlock(walk: Walk, element: Element, place: Place, level?: number): void {
  walk.writer.end();
  if (level) walk.writer.begin({ kind: 'heading', level });
  else beginParagraph(walk, place);
  visitAll(walk, element.children, { ...place, inHeading: level !== undefined });
  walk.writer.end();
  if (level) showWaiting(walk);
}

function visitPicture(walk: Walk, element: Element, place: Place): void {
  const picture = shownPicture(element, walk.pictures);
  if (!picture) return;
  if (picture.isIcon) writeText(walk, ` ${picture.alt} `, place);
  else if (place.inCell || place.inHeading) walk.waiting.push(picture);
  else walk.writer.image(picture.asset, picture.alt);
}

function showWaiting(walk: Walk): void {
  for (const { asset, alt } of walk.waiting) walk.writer.image(asset, alt);
  walk.waiting = [];
}

function visitInline(
  walk: Walk,
  element: Element,
  spec: Parameters<BlockWriter['beginInline']>[0],
  place: Place,
): void {
  walk.writer.beginInline(spec);
  visitAll(walk, element.children, place);
  walk.writer.endInline();
}

function visitLink(walk: Walk, element: Element, place: Place): void {
  const href = safeHref(element.properties.href);
  if (href) visitInline(walk, element, { kind: 'link', href }, place);
  else visitAll(walk, element.children, place);
}

function visitCode(walk: Walk, element: Element): void {
  walk.writer.begin({ kind: 'code' });
  walk.writer.verbatim(textOf(element));
  walk.writer.end();
}

function visitList(walk: Walk, list: Element, place: Place): void {
  walk.writer.end();
  const listDepth = place.listDepth + 1;
  if (listDepth === 0) walk.group++;
  const start = Number(list.properties.start ?? 1);
  let ordinal = Number.isInteger(start) && start >= 0 && start < 1e6 ? start : 1;
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    const numbered = list.tagName === 'ol' ? { ordinal: ordinal++ } : {};
    const { entry: _outer, ...above } = place;
    if (child.tagName === 'li')
      visitContainer(walk, child.children, { ...above, listDepth, entry: { ...numbered, used: false } });
    else visit(walk, child, { ...above, listDepth, depth: place.depth + 1 });
  }
}

function visitTable(walk: Walk, table: Element, place: Place): void {
  walk.writer.end();
  walk.group++;
  const visitRows = (parent: Element, inHead: boolean): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') visitRow(walk, child, inHead, place);
      else if (child.tagName === 'caption') visitBlock(walk, child, place);
      else if (/^t(?:head|body|foot)$/.test(child.tagName)) visitRows(child, child.tagName === 'thead');
    }
  };
  visitRows(table, false);
  showWaiting(walk);
}

function visitRow(walk: Walk, row: Element, inHead: boolean, place: Place): void {
  const cells = row.children.filter((child): child is Element => child.type === 'element');
  const header = inHead || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'));
  walk.writer.begin({ kind: 'tableRow', header, group: walk.group });
  for (const cell of cells) {
    walk.writer.beginCell();
    visitAll(walk, cell.children, { ...place, inCell: true, depth: place.depth + 2 });
    walk.writer.endCell();
  }
  walk.writer.end();
}

/** A cell is one line: whatever stands in it only keeps its words apart. */
function visitInCell(walk: Walk, element: Element, place: Place): void {
  const apart = !/^(?:span|sub|sup|del|ins|s|u|small|mark|abbr|q|cite|time|var|tt)$/.test(element.tagName);
  if (apart) walk.writer.space();
  visitAll(walk, element.children, place);
  if (apart) walk.writer.space();
}
