// Paragraphs that only know their level and bullet → paragraphs and nested lists.
// Shared by formats that number paragraphs instead of nesting lists (DrawingML, RTF).
import type { Element, ElementContent } from 'hast';
import { element } from './hastFromText';

/** `bullet`: absent where the paragraph leaves that to its surroundings. `level` from 0. */
export interface LeveledParagraph {
  readonly inside: ElementContent[];
  readonly level: number;
  readonly bullet?: 'none' | 'dot' | 'number';
}

/** Consecutive paragraphs with bullets become lists, by their levels. `bulleted`: how those are that do not say. */
export function leveledLists(paragraphs: readonly LeveledParagraph[], bulleted: boolean): Element[] {
  const blocks: Element[] = [];
  let open: { list: Element; level: number }[] = [];
  for (const { inside, level, bullet = bulleted ? 'dot' : 'none' } of paragraphs) {
    if (bullet === 'none') {
      open = [];
      blocks.push(element('p', inside));
      continue;
    }
    open = open.filter((above) => above.level <= level);
    const tag = bullet === 'number' ? 'ol' : 'ul';
    const last = open.at(-1);
    if (last && last.level === level && last.list.tagName === tag) last.list.children.push(entry(inside));
    else {
      if (last?.level === level) open.pop();
      const list = element(tag, [entry(inside)]);
      const parent = open.at(-1)?.list.children.at(-1);
      if (parent?.type === 'element') parent.children.push(list);
      else blocks.push(list);
      open.push({ list, level });
    }
  }
  return blocks;
}

const entry = (inside: ElementContent[]): Element => element('li', inside);
