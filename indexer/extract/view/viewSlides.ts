// PowerPoint presentations → the words of each slide as they stand in its XML, with diagrams, notes and comments.
// Goes past extraction on purpose, as viewOffice.ts does.
import { type OpenedZip, openZip } from '../openZip';
import { relationsOf } from '../pptx/pptxRelations';
import { childElements, findElement, neededPart, xmlPart } from '../xmlTree';
import type { TextPart } from './textPages';
import { slidePart } from './viewOffice';
import { type XmlRoles, xmlLines } from './xmlLines';

const drawing: XmlRoles = {
  paragraphs: new Set(['a:p', 'p:cm']),
  words: new Set(['a:t', 'p:text']),
  rows: new Set(['a:tr']),
  spaces: new Set(['a:tab']),
  breaks: new Set(['a:br']),
  asides: new Set(),
  skipped: new Set(['mc:Fallback']),
};
const presentation = 'ppt/presentation.xml';
/** What else belongs to a slide, by the end of its relation's type. */
const besides = ['/diagramData', '/notesSlide', '/comments'];

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function partsOfPptx(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const zip = await openZip(bytes, source, 'pptx');
  const order = findElement(await neededPart(zip, presentation), 'p:sldIdLst');
  const relations = await relationsOf(zip, presentation);
  const parts: TextPart[] = [];
  for (const entry of order ? childElements(order) : []) {
    const place = relations.get(entry.attributes['r:id'] ?? '')?.target;
    if (place !== undefined) parts.push(slidePart(await linesOfSlide(zip, place)));
  }
  return parts;
}

async function linesOfSlide(zip: OpenedZip, place: string): Promise<string[]> {
  const related = [...(await relationsOf(zip, place)).values()].filter(({ type }) =>
    besides.some((end) => type.endsWith(end)),
  );
  const lines: string[] = [];
  for (const target of [place, ...related.map((one) => one.target)]) {
    const part = await xmlPart(zip, target);
    if (part) lines.push(...xmlLines(part, drawing));
  }
  return lines;
}
