// Slides → sections of one article: title, content, notes. Shared by all presentation formats.
// Knows nothing of files.
import type { Element, ElementContent } from 'hast';
import { textOf } from './blocksFromHast';
import { element } from './hastFromText';

export interface Slide {
  /** Empty where the slide has none. `opening`: it is the title of the whole presentation. */
  readonly title: ElementContent[];
  readonly opening: boolean;
  readonly content: readonly ElementContent[];
  /** What the speaker says to it. */
  readonly notes: readonly ElementContent[];
}

/** A first line longer than this is text, no title. */
const maxTitleLength = 80;

/** Each slide is a section with a heading: its title, else its short first line, else its number. */
export function slideSections(slides: readonly Slide[]): Element[] {
  return slides.flatMap((slide, at) => {
    const { heading, content } = titled(slide, at + 1);
    const notes = slide.notes.some((note) => textOf(note).trim() !== '')
      ? [element('blockquote', [...slide.notes])]
      : [];
    const blocks = content.filter((node): node is Element => node.type === 'element');
    const isEmpty = [...blocks, ...notes].every((node) => textOf(node).trim() === '' && !holdsPicture(node));
    if (isEmpty && slide.title.length === 0) return [];
    return [element(slide.opening ? 'h1' : 'h2', heading), ...blocks, ...notes];
  });
}

function titled(
  { title, content }: Slide,
  number: number,
): { heading: ElementContent[]; content: readonly ElementContent[] } {
  if (title.some((node) => textOf(node).trim() !== '')) return { heading: title, content };
  const at = content.findIndex((node) => textOf(node).trim() !== '');
  const first = content[at];
  const isLine = first?.type === 'element' && first.tagName === 'p' && textOf(first).length <= maxTitleLength;
  if (!isLine) return { heading: [{ type: 'text', value: `${number}` }], content };
  return { heading: first.children, content: content.filter((_, index) => index !== at) };
}

const holdsPicture = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
