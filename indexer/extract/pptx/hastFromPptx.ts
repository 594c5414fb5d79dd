// PowerPoint presentations → one tree: a section a slide, with its notes.
// Knows how the parts of the package hang together; the shapes on a slide are pptxShapes' business.
import { officeProperties, withProperties } from '../fileProperties';
import { rootOf } from '../hastFromText';
import { type OpenedZip, openZip } from '../openZip';
import type { ParsedSource } from '../parsedSource';
import { type Slide, slideSections } from '../slideSections';
import { childElements, findElement, neededPart, type XmlElement, xmlPart } from '../xmlTree';
import { type Relations, relationsOf } from './pptxRelations';
import { pptxShapes } from './pptxShapes';

const presentation = 'ppt/presentation.xml';

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function hastFromPptx(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const zip = await openZip(bytes, source, 'pptx');
  const root = await neededPart(zip, presentation);
  const relations = await relationsOf(zip, presentation);
  const order = findElement(root, 'p:sldIdLst');
  const slides: Slide[] = [];
  for (const entry of order ? childElements(order) : []) {
    const place = relations.get(entry.attributes['r:id'] ?? '')?.target;
    const slide = place === undefined ? undefined : await slideOf(zip, place);
    if (slide) slides.push(slide);
  }
  const parsed = { root: rootOf(slideSections(slides)), pictures: (name: string) => zip.bytes(name) };
  return withProperties(parsed, await officeProperties(zip));
}

async function slideOf(zip: OpenedZip, place: string): Promise<Slide | undefined> {
  const part = await xmlPart(zip, place);
  if (!part) return undefined;
  const relations = await relationsOf(zip, place);
  const diagrams = await diagramsOf(zip, relations);
  const shapes = pptxShapes(part, { relations, diagrams, bulleted: true });
  return { ...shapes, notes: await notesOf(zip, relations) };
}

async function notesOf(zip: OpenedZip, ofSlide: Relations): Promise<Slide['notes']> {
  const place = targetOfType(ofSlide, '/notesSlide');
  const part = place === undefined ? undefined : await xmlPart(zip, place);
  if (!part || place === undefined) return [];
  const relations = await relationsOf(zip, place);
  return pptxShapes(part, { relations, diagrams: new Map(), bulleted: false }).content;
}

/** The words of SmartArt stand in parts of their own, by the id of their relation. */
async function diagramsOf(zip: OpenedZip, relations: Relations): Promise<ReadonlyMap<string, XmlElement>> {
  const diagrams = new Map<string, XmlElement>();
  for (const [id, { type, target }] of relations) {
    const part = type.endsWith('/diagramData') ? await xmlPart(zip, target) : undefined;
    if (part) diagrams.set(id, part);
  }
  return diagrams;
}

const targetOfType = (relations: Relations, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type.endsWith(type))?.target;
