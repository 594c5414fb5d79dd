// OpenDocument's text (paragraphs, lists, tables, frames) → the tree of HTML, for texts and slides alike.
// Knows elements and styles; not where in the file they stand.
import type { Element, ElementContent } from 'hast';
import { element } from '../hastFromText';
import { childElements, findElement, wordsOfNode, XmlElement, type XmlNode } from '../xmlTree';
import type { OdfStyles } from './odfStyles';
import { odfTable } from './odfTable';

export interface OdfWalk {
  readonly styles: OdfStyles;
  /** Footnotes met so far, for the end of the text. */
  readonly notes: Element[];
}

/** Where in lists we are: a list inside another has no style of its own. */
interface ListPlace {
  readonly style: string;
  readonly level: number;
}

/** Never shown, or not the author's words: deletions, comments, forms, indexes made of the headings. */
const leftOut = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'office:event-listeners',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:note-citation',
  'text:ruby-text',
  'presentation:notes',
  'svg:title',
  'svg:desc',
  'draw:glue-point',
]);

/** Nodes of the text, in order. */
export function odfBlocks(nodes: readonly XmlNode[], walk: OdfWalk, place?: ListPlace): ElementContent[] {
  return nodes.flatMap((child): ElementContent[] => {
    if (child instanceof XmlElement) return visit(child, walk, place);
    const value = wordsOfNode(child);
    // White space collapses as in HTML (OpenDocument 1.3, part 3, 6.1.2); real one is an element.
    return value ? [{ type: 'text', value }] : [];
  });
}

function visit(child: XmlElement, walk: OdfWalk, place: ListPlace | undefined): ElementContent[] {
  if (leftOut.has(child.name)) return [];
  const inside = (): ElementContent[] => odfBlocks(child.children, walk);
  switch (child.name) {
    case 'text:h':
      return [element(`h${headingLevel(child)}`, inside())];
    case 'text:p':
      return [paragraph(child, inside(), walk)];
    case 'text:span':
      return [styledSpan(child, inside(), walk)];
    case 'text:a':
    case 'draw:a':
      return [element('a', inside(), { href: child.attributes['xlink:href'] ?? '' })];
    case 'text:list':
      return list(child, walk, place);
    case 'table:table':
      return [odfTable(child, (cell) => odfBlocks(cell.children, walk))];
    case 'text:note':
      walk.notes.push(...noteOf(child, walk));
      return [];
    case 'draw:frame':
      return frame(child, walk);
    case 'text:line-break':
      return [element('br', [])];
    case 'text:tab':
      return [{ type: 'text', value: '\t' }];
    case 'text:s':
      return [{ type: 'text', value: ' '.repeat(spacesOf(child)) }];
    default:
      return odfBlocks(child.children, walk, place);
  }
}

/** Only preformatted text keeps more than one; longer runs are no indentation. */
const maxSpaces = 100;
const spacesOf = ({ attributes }: XmlElement): number =>
  Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), maxSpaces);

const headingLevel = ({ attributes }: XmlElement): number =>
  Math.min(Math.max(Number(attributes['text:outline-level'] ?? 1) || 1, 1), 6);

function paragraph(child: XmlElement, inside: ElementContent[], { styles }: OdfWalk): Element {
  const name = child.attributes['text:style-name'] ?? '';
  const style = styles.named.get(name) ?? name.replaceAll('_20_', ' ');
  if (style === 'Title') return element('h1', inside);
  if (style === 'Quotations') return element('blockquote', [element('p', inside)]);
  if (style === 'Preformatted Text') return element('pre', inside);
  return element('p', inside);
}

function styledSpan(child: XmlElement, inside: ElementContent[], { styles }: OdfWalk): Element {
  const name = child.attributes['text:style-name'] ?? '';
  const slanted = styles.emphasis.has(name) ? [element('em', inside)] : inside;
  return styles.strong.has(name) ? element('strong', slanted) : element('span', slanted);
}

/** A list that holds headings only numbers chapters: its headings stand for themselves. */
function list(child: XmlElement, walk: OdfWalk, place: ListPlace | undefined): ElementContent[] {
  if (findElement(child, 'text:h'))
    return childElements(child).flatMap((entry) => odfBlocks(entry.children, walk));
  const style = child.attributes['text:style-name'] ?? place?.style ?? '';
  const level = place ? place.level + 1 : 0;
  const entries = childElements(child).map((entry) =>
    element('li', odfBlocks(entry.children, walk, { style, level })),
  );
  const numbered = walk.styles.numbered.get(style)?.[level] === true;
  const start = Number(childElements(child)[0]?.attributes['text:start-value'] ?? 1);
  return [numbered ? element('ol', entries, { start }) : element('ul', entries)];
}

function noteOf(note: XmlElement, walk: OdfWalk): Element[] {
  const body = findElement(note, 'text:note-body');
  return body ? [element('li', odfBlocks(body.children, walk))] : [];
}

/** A picture with its description, a text box, or an object's stand-in. */
function frame(child: XmlElement, walk: OdfWalk): ElementContent[] {
  const box = findElement(child, 'draw:text-box');
  if (box) return odfBlocks(box.children, walk);
  const table = findElement(child, 'table:table');
  if (table) return visit(table, walk, undefined);
  const image = findElement(child, 'draw:image');
  const src = image?.attributes['xlink:href']?.replace(/^\.\//, '');
  const words = findElement(child, 'svg:desc')?.text || findElement(child, 'svg:title')?.text;
  return src ? [element('img', [], { src, alt: words?.trim() ?? '' })] : [];
}
