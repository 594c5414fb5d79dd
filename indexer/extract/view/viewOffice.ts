// Word and OpenDocument texts and presentations → their words as they stand in the XML, part by part.
// Goes past extraction on purpose: what a reader of a format leaves out or misreads is seen beside its article.

import type { SourcePart } from '../../../knowledge/vocabulary/sourceView';
import { guardOdf } from '../odf/openOdf';
import { type OpenedZip, openZip } from '../openZip';
import { childElements, findElement, findElements, neededPart, type XmlElement, xmlPart } from '../xmlTree';
import type { TextPart } from './textPages';
import { type XmlRoles, xmlLines } from './xmlLines';

const word: XmlRoles = {
  paragraphs: new Set(['w:p']),
  words: new Set(['w:t']),
  rows: new Set(['w:tr']),
  spaces: new Set(['w:tab']),
  breaks: new Set(['w:br', 'w:cr']),
  asides: new Set(['w:txbxContent']),
  // The same shape again for older programs; what was deleted and is only still remembered.
  skipped: new Set(['mc:Fallback', 'w:del', 'w:moveFrom']),
};
const paragraphs = new Set(['text:p', 'text:h']);
const openText: XmlRoles = {
  paragraphs,
  words: paragraphs,
  rows: new Set(['table:table-row']),
  spaces: new Set(['text:s', 'text:tab']),
  breaks: new Set(['text:line-break']),
  asides: new Set(['text:note', 'office:annotation', 'draw:frame', 'draw:custom-shape']),
  skipped: new Set(['text:tracked-changes', 'svg:desc', 'svg:title']),
};
const openSlides: XmlRoles = { ...openText, asides: new Set(['text:note', 'office:annotation']) };

const wordParts: readonly (readonly [names: RegExp, part: SourcePart])[] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:foot|end)notes\d*\.xml$/, 'notes'],
  [/^word\/comments\d*\.xml$/, 'comments'],
];

/** Throws SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP, SOURCE_ENCRYPTED, SOURCE_DAMAGED; so do the others. */
export async function partsOfDocx(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const zip = await openZip(bytes, source, 'docx');
  const body = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml';
  const parts: TextPart[] = [{ text: xmlLines(await neededPart(zip, body), word).join('\n') }];
  for (const [names, part] of wordParts) {
    const text = await linesOfParts(
      zip,
      zip.names.filter((name) => names.test(name)),
    );
    parts.push({ part, text });
  }
  return parts;
}

/** The same header may stand in a file for the first, the left and the right pages. */
async function linesOfParts(zip: OpenedZip, names: readonly string[]): Promise<string> {
  const lines = new Set<string>();
  for (const name of names) {
    const root = await xmlPart(zip, name);
    for (const line of root ? xmlLines(root, word) : []) lines.add(line);
  }
  return [...lines].join('\n');
}

export async function partsOfOdt(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const { zip, body } = await openOdfZip(bytes, source, 'odt');
  const styles = await xmlPart(zip, 'styles.xml');
  const master = styles && findElement(styles, 'office:master-styles');
  const framed = (kind: 'header' | 'footer'): TextPart => {
    const names = ['', '-left', '-first'].map((which) => `style:${kind}${which}`);
    const found = master ? names.flatMap((name) => findElements(master, name)) : [];
    return {
      part: kind,
      text: [...new Set(found.flatMap((each) => xmlLines(each, openText)))].join('\n'),
    };
  };
  return [{ text: xmlLines(body, openText).join('\n') }, framed('header'), framed('footer')];
}

export async function partsOfOdp(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const { body } = await openOdfZip(bytes, source, 'odp');
  const slides = findElements(body, 'draw:page');
  return slides.map((slide) => slidePart(childElements(slide).flatMap((each) => xmlLines(each, openSlides))));
}

/** A slide is called by its first words. */
export const slidePart = (lines: readonly string[]): TextPart => ({ name: lines[0], text: lines.join('\n') });

async function openOdfZip(
  bytes: Uint8Array,
  source: string,
  format: string,
): Promise<{ readonly zip: OpenedZip; readonly body: XmlElement }> {
  const zip = await openZip(bytes, source, format);
  await guardOdf(zip);
  const content = await neededPart(zip, 'content.xml');
  return { zip, body: findElement(content, 'office:body') ?? content };
}
