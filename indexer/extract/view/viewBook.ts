// E-books → the visible words of each chapter; RTF → the words that its reader finds.
// An RTF has no parts that could be read beside its reader.
import { chapterBody, openEpub } from '../epubChapters';
import { hastFromFragment } from '../hastFromHtml';
import { hastFromRtf } from '../rtf/hastFromRtf';
import { linesOfTree } from './linesOfTree';
import type { TextPart } from './textPages';

/** Throws SOURCE_LOCK_FOREIGN, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function partsOfEpub(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const { zip, chapters } = await openEpub(bytes, source);
  const parts: TextPart[] = [];
  for (const { name, title } of chapters) {
    const body = await chapterBody(zip, name);
    if (body !== '') parts.push({ name: title, text: linesOfTree(hastFromFragment(body, source).root) });
  }
  return parts;
}

/** Throws SOURCE_DAMAGED, SOURCE_TOO_DEEP. */
export const partsOfRtf = (bytes: Uint8Array, source: string): TextPart[] => [
  { text: linesOfTree(hastFromRtf(bytes, source).root) },
];
