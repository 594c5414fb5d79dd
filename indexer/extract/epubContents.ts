// What a book's table of contents calls its chapters, by the file each begins in.
// Reads both kinds: the one of EPUB 3 (nav) and the one of EPUB 2 (ncx).
import { posix } from 'node:path';
import type { OpenedZip } from './openZip';
import { findElement, findElements, type XmlElement, xmlPart } from './xmlTree';

/** `manifest`: its entries. The first name of a file counts; a broken table of contents names nothing. */
export async function epubContents(
  zip: OpenedZip,
  folder: string,
  manifest: readonly XmlElement[],
): Promise<ReadonlyMap<string, string>> {
  const contents = manifest.find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  const nav = manifest.find(({ attributes }) => /(?:^|\s)nav(?:\s|$)/.test(attributes.properties ?? ''));
  const names = new Map<string, string>();
  for (const entry of [nav, contents]) {
    const place = posix.join(folder, entry?.attributes.href ?? '');
    const part = entry && (await xmlPart(zip, place).catch(() => undefined));
    for (const [address, name] of part ? linesOf(part) : []) {
      const file = posix.join(posix.dirname(place), address.replace(/#.*$/s, ''));
      if (!names.has(file) && name !== '') names.set(file, name);
    }
  }
  return names;
}

function linesOf(part: XmlElement): (readonly [string, string])[] {
  const links = findElements(part, 'a').map(
    (link) => [link.attributes.href ?? '', oneLine(link.text)] as const,
  );
  const points = nested(part, 'navPoint').map(
    (point) =>
      [
        findElement(point, 'content')?.attributes.src ?? '',
        oneLine(findElement(point, 'navLabel')?.text ?? ''),
      ] as const,
  );
  return [...links, ...points];
}

/** Also those inside one another. */
const nested = (part: XmlElement, name: string): XmlElement[] =>
  findElements(part, name).flatMap((found) => [found, ...nested(found, name)]);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
