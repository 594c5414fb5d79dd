// Articles by their titles, as every list of the knowledge window has them.
// From heads in memory; 20,000 take some milliseconds.
import type { ArticleHead } from '../../../knowledge/ports';

/** Made once a head: heads live as long as the articles in force. */
const keyOfHead = new WeakMap<ArticleHead, string>();

export function byTitle(a: ArticleHead, b: ArticleHead): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf(head: ArticleHead): string {
  const known = keyOfHead.get(head);
  if (known !== undefined) return known;
  const key = sortKey(head.title);
  keyOfHead.set(head, key);
  return key;
}

/** Without accents, numbers by their value: a collator takes 150 ms to sort 20,000 titles. */
function sortKey(title: string): string {
  const bare = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return bare
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (number) => number.padStart(8, '0'));
}
