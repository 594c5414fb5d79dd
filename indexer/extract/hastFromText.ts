// Plain text → paragraphs and simple lists, as a tree like all others.
// Guesses nothing beyond blank lines, bullets and wrapped lines.
import type { Element, ElementContent, Root } from 'hast';
import type { ParsedSource } from './parsedSource';

/** Lines at least this long were wrapped by an editor; shorter ones end where the author wanted. */
const wrappedLineLength = 55;
const bullet = /^\s*(?:[-*+•‣▪–·]|\d{1,3}[.)])\s+(?=\S)/;
const numbered = /^\s*(\d{1,3})[.)]\s/;

/** Blank lines part paragraphs; lines that begin with a bullet or a number are list entries. */
export function hastFromText(text: string): ParsedSource {
  const children = text.split(/\n[^\S\n]*(?:\n|\f)\s*|\f/).flatMap(blocksOfParagraph);
  return { root: { type: 'root', children } };
}

/** Lines of one paragraph → a paragraph, or a list where at least two lines in it begin with bullets. */
export function blocksOfParagraph(paragraph: string): Element[] {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const firstBullet = lines.findIndex((line) => bullet.test(line));
  const bullets = lines.filter((line) => bullet.test(line)).length;
  if (bullets === 0 || (bullets === 1 && lines.length > 1 && firstBullet > 0)) return [paragraphOf(lines)];
  const before = lines.slice(0, firstBullet);
  const list = listOf(lines.slice(firstBullet));
  return before.length > 0 ? [paragraphOf(before), list] : [list];
}

export const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function listOf(lines: readonly string[]): Element {
  const entries: string[][] = [];
  for (const line of lines) {
    if (bullet.test(line)) entries.push([line.replace(bullet, '')]);
    else entries.at(-1)?.push(line);
  }
  const start = numbered.exec(lines[0] ?? '')?.[1];
  const children = entries.map((entry) => element('li', joinLines(entry)));
  return start === undefined ? element('ul', children) : element('ol', children, { start: Number(start) });
}

const paragraphOf = (lines: readonly string[]): Element => element('p', joinLines(lines));

function joinLines(lines: readonly string[]): ElementContent[] {
  return lines.flatMap((line, at): ElementContent[] => {
    const value: ElementContent = { type: 'text', value: ` ${line}` };
    const previous = lines[at - 1];
    const broken = previous !== undefined && previous.trimEnd().length < wrappedLineLength;
    return broken ? [element('br', []), value] : [value];
  });
}

/** A root over blocks made elsewhere. */
export const rootOf = (children: Element[]): Root => ({ type: 'root', children });
