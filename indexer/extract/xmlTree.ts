// XML as office programs write it → elements, within limits; entities that a document type declares are refused.
// Knows @rgrove/parse-xml; nothing else does. Names keep their usual prefix ("text:p").
import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { TablettError } from '../../knowledge/errors/tablettError';
import { guardDepth, guardLength, maxMarkupLength } from './extractLimits';
import type { OpenedZip } from './openZip';

export { XmlElement, type XmlNode } from '@rgrove/parse-xml';

/** 1,000 printed pages have some 50,000 paragraphs with as many spans; an element takes about 1 µs and 300 bytes. */
const maxElements = 1_000_000;
/** Lists in tables in lists; real ones stay below 40. The parser's recursion is safe beyond 5,000. */
const maxDepth = 400;

/** The root element. Throws SOURCE_DAMAGED, SOURCE_TOO_DEEP, SOURCE_TOO_LARGE. */
export function xmlTree(xml: string, { source, format }: Pick<OpenedZip, 'source' | 'format'>): XmlElement {
  guardXml(xml, source);
  try {
    const { root } = parseXml(xml);
    if (root) return root;
  } catch (thrown) {
    throw new TablettError(
      'SOURCE_DAMAGED',
      { source, format, reason: 'its XML is not well-formed' },
      thrown,
    );
  }
  throw new TablettError('SOURCE_DAMAGED', { source, format, reason: 'its XML is empty' });
}

/** A part of a zip as XML; undefined where there is no such part. */
export async function xmlPart(zip: OpenedZip, name: string): Promise<XmlElement | undefined> {
  const text = await zip.text(name);
  return text === undefined ? undefined : xmlTree(text, zip);
}

/** Without which a file of its kind holds nothing. Throws SOURCE_DAMAGED where it is missing. */
export async function neededPart(zip: OpenedZip, name: string): Promise<XmlElement> {
  const part = await xmlPart(zip, name);
  if (part) return part;
  const { source, format } = zip;
  throw new TablettError('SOURCE_DAMAGED', { source, format, reason: `${name} is missing in it` });
}

/** One pass over the tags, before a parser may recurse into them. What is cut off is the parser's to refuse. */
function guardXml(xml: string, source: string): void {
  guardLength(xml.length, source, maxMarkupLength);
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = endOfTag(xml, at);
    if (end < 0) return;
    if (xml[at + 1] === '/') depth--;
    else if (xml[at + 1] !== '!' && xml[at + 1] !== '?') {
      guardLength(++elements, source, maxElements);
      if (xml[end - 1] !== '/') guardDepth(++depth, source, maxDepth);
    }
    at = xml.indexOf('<', end);
  }
}

const attributes = /[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*/y;

/** Where the ">" stands that ends a tag, comment or CDATA; below 0 where none does. */
function endOfTag(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return shifted(xml.indexOf('-->', at));
  if (xml.startsWith('<![CDATA[', at)) return shifted(xml.indexOf(']]>', at));
  attributes.lastIndex = at + 1;
  const end = at + 1 + (attributes.exec(xml)?.[0].length ?? 0);
  return xml[end] === '>' ? end : -1;
}
const shifted = (found: number): number => (found < 0 ? found : found + 2);

/** Elements directly below, in order. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

/** The first element below, directly or deeper, of this name. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of childElements(element)) {
    const found = child.name === name ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements below of this name, in reading order; not those inside one another. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : findElements(child, name),
  );
}

/** The words of a text node; undefined for any other (CDATA counts as text). */
export const wordsOfNode = (node: XmlNode): string | undefined =>
  node instanceof XmlText ? node.text : undefined;
