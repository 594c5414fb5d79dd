// A tree of a page, its frame included → its visible words, a block a line.
// Judges nothing to be noise: what an article leaves out shall be seen here. Scripts and styles say nothing.
import type { Element, Root, RootContent } from 'hast';

const unseen = new Set(
  'script style template noscript head iframe object embed audio video canvas'.split(' '),
);
const inline = new Set(
  (
    'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup ' +
    'time tt u var wbr img input select option button'
  ).split(' '),
);
const cells = new Set(['td', 'th']);
const drawings = new Set(['svg', 'math']);
const maxAltLength = 300;

/** Empty lines are left out. The tree must be within limits (guardHtml): it is walked recursively. */
export function linesOfTree(root: Root | Element): string {
  const lines: string[] = [];
  let line: string[] = [];
  const end = (): void => {
    const words = line.join('').replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = [];
  };
  const walkBlock = (block: Element): void => {
    end();
    if (block.tagName === 'pre') lines.push(rawWords(block).trimEnd());
    else for (const child of block.children) walk(child);
    end();
  };
  const walk = (node: RootContent): void => {
    if (node.type === 'text') line.push(node.value);
    if (node.type !== 'element' || isUnseen(node)) return;
    const { tagName } = node;
    // Cells of a row stay on its line.
    const isCell = cells.has(tagName);
    if (tagName === 'br') end();
    else if (drawings.has(tagName)) line.push(` ${rawWords(node)} `);
    else if (tagName === 'img') line.push(described(node));
    else if (!isCell && !inline.has(tagName)) walkBlock(node);
    else {
      if (isCell) line.push(' ');
      for (const child of node.children) walk(child);
      if (isCell) line.push(' ');
    }
  };
  for (const child of root.children) walk(child);
  end();
  return lines.filter((written) => written !== '').join('\n');
}

const rawWords = (node: RootContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !isUnseen(node) ? node.children.map(rawWords).join('') : '';
};

/** A picture says what its description says. */
function described({ properties }: Element): string {
  const alt = String(properties.alt ?? '').trim();
  return alt === '' ? '' : ` [${alt.slice(0, maxAltLength)}] `;
}

function isUnseen({ tagName, properties: { hidden, style } }: Element): boolean {
  if (unseen.has(tagName)) return true;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  return typeof style === 'string' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500));
}
