// OpenDocument presentations → one tree: a section a slide, with its notes.
// Page numbers, dates and footers of slides are left out.
import type { ElementContent } from 'hast';
import { withProperties } from '../fileProperties';
import { rootOf } from '../hastFromText';
import type { ParsedSource } from '../parsedSource';
import { type Slide, slideSections } from '../slideSections';
import { childElements, findElements, type XmlElement } from '../xmlTree';
import { type OdfWalk, odfBlocks } from './odfBlocks';
import { openOdf } from './openOdf';

const slideFrame = new Set(['date-time', 'footer', 'header', 'page-number', 'page']);

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function hastFromOdp(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const { body, styles, properties, pictures } = await openOdf(bytes, source, 'odp');
  const walk: OdfWalk = { styles, notes: [] };
  const slides = findElements(body, 'draw:page').map((page) => slideOf(page, walk));
  return withProperties({ root: rootOf(slideSections(slides)), pictures }, properties);
}

function slideOf(page: XmlElement, walk: OdfWalk): Slide {
  const shapes = shownShapes(page);
  const isTitle = (shape: XmlElement): boolean => kindOf(shape) === 'title';
  const notes = childElements(page).find(({ name }) => name === 'presentation:notes');
  return {
    title: inlineOf(odfBlocks(shapes.filter(isTitle), walk)),
    opening: false,
    content: odfBlocks(
      shapes.filter((shape) => !isTitle(shape)),
      walk,
    ),
    notes: notes ? odfBlocks(shownShapes(notes), walk) : [],
  };
}

const shownShapes = (page: XmlElement): XmlElement[] =>
  childElements(page).filter((shape) => !slideFrame.has(kindOf(shape)));
const kindOf = ({ attributes }: XmlElement): string => attributes['presentation:class'] ?? '';

/** The lines of a title in one heading. */
function inlineOf(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks.flatMap((block, at): ElementContent[] => {
    const inside = block.type === 'element' ? block.children : [block];
    return at === 0 ? inside : [{ type: 'text', value: ' ' }, ...inside];
  });
}
