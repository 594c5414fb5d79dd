// E-books (EPUB 2 and 3) → one tree: the chapters in reading order.
// Each chapter goes the way of HTML; the book's own table of contents is left out.
import { posix } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { TablettError } from '../../knowledge/errors/tablettError';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import { epubContents } from './epubContents';
import { claimedProperties, withProperties } from './fileProperties';
import { hastFromFragment } from './hastFromHtml';
import { type OpenedZip, openZip } from './openZip';
import type { ParsedSource } from './parsedSource';
import { textOf } from './textOf';
import { findElement, findElements, neededPart, type XmlElement } from './xmlTree';

/** A handbook has some hundred. */
const maxChapters = 2_000;

/** Throws SOURCE_LOCK_FOREIGN (copy protection), SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function hastFromEpub(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const zip = await openZip(bytes, source, 'epub');
  await guardProtection(zip);
  const container = await neededPart(zip, 'META-INF/container.xml');
  const place = findElement(container, 'rootfile')?.attributes['full-path'] ?? '';
  const book = await neededPart(zip, place);
  const folder = posix.dirname(place);
  const manifest = elementsNamed(book, 'item');
  const titles = await epubContents(zip, folder, manifest);
  const children: RootContent[] = [];
  for (const chapter of chaptersOf(book, manifest).slice(0, maxChapters)) {
    const name = posix.join(folder, addressOf(chapter));
    const blocks = await chapterBlocks(zip, name);
    nameChapter(blocks, titles.get(name) ?? titles.get(encodeURI(name)));
    children.push(...blocks);
  }
  const root: Root = { type: 'root', children };
  return withProperties({ root, pictures: (address) => zip.bytes(address) }, propertiesOf(book));
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

async function chapterBlocks(zip: OpenedZip, name: string): Promise<RootContent[]> {
  const text = await zip.text(name);
  if (text === undefined || !/\S/.test(text)) return [];
  const body = /<body[^<>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(text)?.[1] ?? text;
  const { root } = hastFromFragment(withoutJumps(withoutSelfClosing(body)), zip.source);
  rebase(root, posix.dirname(name));
  return root.children;
}

/** Where the first line only looks like the chapter's title, it becomes one. */
function nameChapter(blocks: readonly RootContent[], title: string | undefined): void {
  const first = blocks.find((block): block is Element => block.type === 'element');
  if (title !== undefined && first?.tagName === 'p' && textOf(first).replace(/\s+/g, ' ').trim() === title)
    first.tagName = 'h1';
}

/** XHTML may close any empty element in its own tag ("<a id='x'/>"); HTML would leave it open. */
function withoutSelfClosing(xhtml: string): string {
  return xhtml.replace(
    /<(a|p|div|span|i|b|em|strong|title|script|style|td|th|li|h[1-6])((?:\s[^<>]*?)?)\/>/gi,
    '<$1$2></$1>',
  );
}

/** Numbers that lead to footnotes would stick to words; the notes themselves stay. */
const withoutJumps = (html: string): string =>
  html.replace(/<a\s[^<>]{0,1000}?epub:type="noteref"[^<>]{0,1000}>[^<]*<\/a>/gi, '');

/** Addresses inside the book lead nowhere once it is an article; those of pictures count from its root. */
function rebase(node: Root | Element, folder: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { src, href } = child.properties;
    if (child.tagName === 'img' && typeof src === 'string' && !/^[a-z]+:/i.test(src))
      child.properties.src = posix.join(folder, src);
    if (child.tagName === 'a' && typeof href === 'string' && !/^[a-z]+:/i.test(href))
      delete child.properties.href;
    rebase(child, folder);
  }
}

function propertiesOf(book: XmlElement): ReturnType<typeof claimedProperties> {
  return claimedProperties({
    title: findElement(book, 'dc:title')?.text,
    language: findElement(book, 'dc:language')?.text,
    keywords: findElements(book, 'dc:subject')
      .map((subject) => subject.text)
      .join(';'),
    written: [
      findElements(book, 'meta').find(({ attributes }) => attributes.property === 'dcterms:modified')?.text,
      findElement(book, 'dc:date')?.text,
    ],
  });
}
