// The shapes of a PowerPoint slide → title and content as HTML's elements: text, lists, tables, pictures.
// Reads DrawingML; where the parts lie is hastFromPptx's business.
import type { Element, ElementContent } from 'hast';
import { element } from '../hastFromText';
import { type LeveledParagraph, leveledLists } from '../leveledLists';
import { textOf } from '../textOf';
import { childElements, findElement, findElements, type XmlElement } from '../xmlTree';
import type { Relations } from './pptxRelations';
import { drawnParagraphs } from './pptxText';

export interface SlideShapes {
  readonly title: ElementContent[];
  /** The title is that of a title slide. */
  readonly opening: boolean;
  readonly content: ElementContent[];
}

export interface ShapesPlace {
  readonly relations: Relations;
  /** The words of SmartArt by the id of its relation. */
  readonly diagrams: ReadonlyMap<string, XmlElement>;
  /** Whether the text of content placeholders is a list where it does not say: so on slides, not on notes. */
  readonly bulleted: boolean;
}

/** Dates, footers and numbers of slides, and the slide's own picture on its notes. */
const frameKinds = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg']);

export function pptxShapes(slide: XmlElement, place: ShapesPlace): SlideShapes {
  const tree = findElement(slide, 'p:spTree');
  const shapes = tree ? shapesOf(tree) : [];
  const title = shapes.find((shape) => /^(?:ctrT|t)itle$/.test(kindOf(shape)));
  return {
    title: title ? titleOf(title, place.relations) : [],
    opening: title !== undefined && kindOf(title) === 'ctrTitle',
    content: shapes.filter((shape) => shape !== title).flatMap((shape) => contentOf(shape, place)),
  };
}

/** Groups are opened; of two versions of a shape the first is what current programs show. */
function shapesOf(tree: XmlElement): XmlElement[] {
  return childElements(tree).flatMap((shape) => {
    if (shape.name === 'p:grpSp') return shapesOf(shape);
    if (shape.name !== 'mc:AlternateContent') return [shape];
    const version = childElements(shape)[0];
    return version ? shapesOf(version) : [];
  });
}

/** "title", "body", "sldNum"; "obj" for content without a kind, '' for what is no placeholder. */
function kindOf(shape: XmlElement): string {
  const place = findElement(shape, 'p:ph');
  return place ? (place.attributes.type ?? 'obj') : '';
}

function titleOf(shape: XmlElement, relations: Relations): ElementContent[] {
  return drawnParagraphs(shape, relations).flatMap(({ inside }, at): ElementContent[] =>
    at === 0 ? inside : [{ type: 'text', value: ' ' }, ...inside],
  );
}

function contentOf(shape: XmlElement, place: ShapesPlace): ElementContent[] {
  const kind = kindOf(shape);
  if (frameKinds.has(kind)) return [];
  if (shape.name === 'p:pic') return pictureOf(shape, place.relations);
  if (shape.name === 'p:graphicFrame') return graphicOf(shape, place);
  if (shape.name !== 'p:sp') return [];
  const isContent = kind === 'body' || kind === 'obj';
  return leveledLists(drawnParagraphs(shape, place.relations), isContent && place.bulleted);
}

function pictureOf(shape: XmlElement, relations: Relations): ElementContent[] {
  const id = findElement(shape, 'a:blip')?.attributes['r:embed'] ?? '';
  const alt = findElement(shape, 'p:cNvPr')?.attributes.descr ?? '';
  const src = relations.get(id)?.target;
  return src === undefined ? [] : [element('img', [], { src, alt })];
}

function graphicOf(shape: XmlElement, { relations, diagrams }: ShapesPlace): ElementContent[] {
  const table = findElement(shape, 'a:tbl');
  if (table) return [tableOf(table, relations)];
  const diagram = diagrams.get(findElement(shape, 'dgm:relIds')?.attributes['r:dm'] ?? '');
  const entries = diagram ? findElements(diagram, 'dgm:pt') : [];
  return leveledLists(
    entries.flatMap((entry) => drawnParagraphs(entry, relations)),
    true,
  );
}

function tableOf(table: XmlElement, relations: Relations): Element {
  const hasHead = findElement(table, 'a:tblPr')?.attributes.firstRow === '1';
  const rows = findElements(table, 'a:tr').map((row, at) =>
    element(
      'tr',
      findElements(row, 'a:tc').map((cell) =>
        element(hasHead && at === 0 ? 'th' : 'td', cellContent(drawnParagraphs(cell, relations))),
      ),
    ),
  );
  return element('table', rows);
}

const cellContent = (paragraphs: readonly LeveledParagraph[]): Element[] =>
  paragraphs.map(({ inside }) => element('p', inside)).filter((paragraph) => textOf(paragraph).trim() !== '');
