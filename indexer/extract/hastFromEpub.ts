// E-books (EPUB 2 and 3) → one tree: the chapters in reading order.
// Each chapter goes the way of HTML; the book's own table of contents is left out.
import { posix } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { chapterBody, openEpub } from './epubChapters';
import { claimedProperties, withProperties } from './fileProperties';
import { hastFromFragment } from './hastFromHtml';
import type { OpenedZip } from './openZip';
import type { ParsedSource } from './parsedSource';
import { textOf } from './textOf';
import { findElement, findElements, type XmlElement } from './xmlTree';

/** Throws SOURCE_LOCK_FOREIGN (copy protection), SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function hastFromEpub(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const { zip, book, chapters } = await openEpub(bytes, source);
  const children: RootContent[] = [];
  for (const { name, title } of chapters) {
    const blocks = await chapterBlocks(zip, name);
    nameChapter(blocks, title);
    children.push(...blocks);
  }
  const root: Root = { type: 'root', children };
  return withProperties({ root, pictures: (address) => zip.bytes(address) }, propertiesOf(book));
}

async function chapterBlocks(zip: OpenedZip, name: string): Promise<RootContent[]> {
  const body = await chapterBody(zip, name);
  if (body === '') return [];
  const { root } = hastFromFragment(withoutJumps(body), zip.source);
  rebase(root, posix.dirname(name));
  return root.children;
}

/** Where the first line only looks like the chapter's title, it becomes one. */
function nameChapter(blocks: readonly RootContent[], title: string | undefined): void {
  const first = blocks.find((block): block is Element => block.type === 'element');
  if (title !== undefined && first?.tagName === 'p' && textOf(first).replace(/\s+/g, ' ').trim() === title)
    first.tagName = 'h1';
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
