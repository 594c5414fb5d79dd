// A node of a tree → its words.
// Knows no element but the line break.
import type { ElementContent, Root, RootContent } from 'hast';

/** All text below a node, as it stands. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return node.children.map(textOf).join('');
}
