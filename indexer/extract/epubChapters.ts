// An e-book (EPUB 2 and 3), opened: its chapters in reading order, as their files hold them.
// Knows the package; not what stands in a chapter.
import { posix } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import { epubContents } from './epubContents';
import { type OpenedZip, openZip } from './openZip';
import { findElement, findElements, neededPart, type XmlElement } from './xmlTree';

/** A handbook has some hundred. */
const maxChapters = 2_000;

export interface OpenedEpub {
  readonly zip: OpenedZip;
  /** The package file. */
  readonly book: XmlElement;
  /** `name`: of its file in the zip · `title`: as the table of contents calls it. */
  readonly chapters: readonly { readonly name: string; readonly title?: string | undefined }[];
}

/** Throws SOURCE_LOCK_FOREIGN (copy protection), SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function openEpub(bytes: Uint8Array, source: string): Promise<OpenedEpub> {
  const zip = await openZip(bytes, source, 'epub');
  await guardProtection(zip);
  const container = await neededPart(zip, 'META-INF/container.xml');
  const place = findElement(container, 'rootfile')?.attributes['full-path'] ?? '';
  const book = await neededPart(zip, place);
  const folder = posix.dirname(place);
  const manifest = elementsNamed(book, 'item');
  const titles = await epubContents(zip, folder, manifest);
  const chapters = chaptersOf(book, manifest)
    .slice(0, maxChapters)
    .map((chapter) => {
      const name = posix.join(folder, addressOf(chapter));
      return { name, title: titles.get(name) ?? titles.get(encodeURI(name)) };
    });
  return { zip, book, chapters };
}

/** What stands in the body of a chapter, as HTML; empty where there is no such file. */
export async function chapterBody(zip: OpenedZip, name: string): Promise<string> {
  const text = await zip.text(name);
  if (text === undefined || !/\S/.test(text)) return '';
  return withoutSelfClosing(/<body[^<>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(text)?.[1] ?? text);
}

/** Fonts may be obfuscated; anything else that is encrypted is the book. */
async function guardProtection(zip: OpenedZip): Promise<void> {
  const encryption = (await zip.text('META-INF/encryption.xml')) ?? '';
  const methods = occurrencesOf(
    encryption,
    /EncryptionMethod[^<>]{0,300}?Algorithm\s{0,9}=\s{0,9}"([^"<>]*)"/g,
  );
  const fonts = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)/;
  if (methods.some(([, method = '']) => !fonts.test(method)))
    throw new TablettError('SOURCE_LOCK_FOREIGN', { source: zip.source, format: 'epub' });
}

/** Entries of the manifest that the spine names, but for navigation. */
function chaptersOf(book: XmlElement, manifest: readonly XmlElement[]): XmlElement[] {
  const byId = new Map(manifest.map((entry) => [entry.attributes.id ?? '', entry]));
  return elementsNamed(book, 'itemref')
    .filter(({ attributes }) => attributes.linear !== 'no')
    .map(({ attributes }) => byId.get(attributes.idref ?? ''))
    .filter((entry): entry is XmlElement => entry !== undefined && isChapter(entry));
}

const isChapter = ({ attributes }: XmlElement): boolean =>
  /xhtml|html/.test(attributes['media-type'] ?? '') &&
  !/(?:^|\s)nav(?:\s|$)/.test(attributes.properties ?? '');

/** Some writers give the package's elements a prefix. */
const elementsNamed = (book: XmlElement, name: string): XmlElement[] => [
  ...findElements(book, name),
  ...findElements(book, `opf:${name}`),
];

function addressOf({ attributes }: XmlElement): string {
  try {
    return decodeURIComponent(attributes.href ?? '');
  } catch {
    return attributes.href ?? '';
  }
}

/** XHTML may close any empty element in its own tag ("<a id='x'/>"); HTML would leave it open. */
function withoutSelfClosing(xhtml: string): string {
  return xhtml.replace(
    /<(a|p|div|span|i|b|em|strong|title|script|style|td|th|li|h[1-6])((?:\s[^<>]*?)?)\/>/gi,
    '<$1$2></$1>',
  );
}
