// Slides → sections of one article: title, content, notes. Shared by all presentation formats.
// Knows nothing of files.
import type { Element, ElementContent } from 'hast';
import { element } from './hastFromText';
import { textOf } from './textOf';

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

/** Each slide is a section with a heading: its title, else its short first line, else (but at the start) its number. */
export function slideSections(slides: readonly Slide[]): Element[] {
  const blocks: Element[] = [];
  for (const [at, slide] of slides.entries()) {
    const { heading, content } = titled(slide);
    const notes = slide.notes.some(holdsWords) ? [element('blockquote', [...slide.notes])] : [];
    const body = [...content.filter((node): node is Element => node.type === 'element'), ...notes];
    const isEmpty = !body.some((node) => holdsWords(node) || holdsPicture(node));
    if (isEmpty && heading.length === 0) continue;
    if (heading.length > 0) blocks.push(element(slide.opening ? 'h1' : 'h2', heading));
    else if (blocks.length > 0) blocks.push(element('h2', [{ type: 'text', value: `${at + 1}` }]));
    blocks.push(...body);
  }
  return blocks;
}

/** `heading` is empty where the slide names itself nowhere. */
function titled({ title, content }: Slide): Pick<Slide, 'content'> & { readonly heading: ElementContent[] } {
  if (title.some(holdsWords)) return { heading: title, content };
  const at = content.findIndex(holdsWords);
  const first = content[at];
  const isLine = first?.type === 'element' && first.tagName === 'p' && textOf(first).length <= maxTitleLength;
  if (!isLine) return { heading: [], content };
  return { heading: first.children, content: content.filter((_, index) => index !== at) };
}

const holdsWords = (node: ElementContent): boolean => textOf(node).trim() !== '';
const holdsPicture = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
