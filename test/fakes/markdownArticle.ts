// Markdown to blocks, as far as the fake knowledge window needs it for its preview.
// For component tests and for looking at the screens; the engine's own reading is far more careful.
import type { Block, Inline } from '../../knowledge/vocabulary/article';

interface Words {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

const marks = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(.+?)\]\((.+?)\)/g;

/** Words without marks, and the spans they stood for, from `start` on. */
function wordsOf(raw: string, start: number): Words {
  const inlines: Inline[] = [];
  let text = '';
  let read = 0;
  for (const found of raw.matchAll(marks)) {
    text += raw.slice(read, found.index);
    const [whole, strong, emphasis, code, link, href] = found;
    const words = strong ?? emphasis ?? code ?? link ?? '';
    const span = { start: start + text.length, end: start + text.length + words.length };
    if (href !== undefined) inlines.push({ kind: 'link', href, ...span });
    else inlines.push({ kind: strong ? 'strong' : emphasis ? 'emphasis' : 'code', ...span });
    text += words;
    read = found.index + whole.length;
  }
  return { text: text + raw.slice(read), inlines };
}

function blockOf(line: string, start: number): { text: string; block: Block } | undefined {
  const row = /^\|(.+)\|$/.exec(line);
  if (row) return rowOf(row[1]!, start);
  const [, mark = '', raw = ''] = /^(\s*(?:#{1,6} |[-*] |\d+\. |> ))?(.*)$/.exec(line) ?? [];
  const { text, inlines } = wordsOf(raw.trim(), start);
  if (text === '') return undefined;
  const base = { start, end: start + text.length, inlines };
  const sign = mark.trim();
  const depth = Math.floor((mark.length - mark.trimStart().length) / 2);
  if (sign.startsWith('#')) return { text, block: { ...base, kind: 'heading', level: sign.length } };
  if (sign === '>') return { text, block: { ...base, kind: 'quote' } };
  if (sign === '-' || sign === '*') return { text, block: { ...base, kind: 'listItem', depth } };
  if (sign) return { text, block: { ...base, kind: 'listItem', depth, ordinal: Number.parseInt(sign, 10) } };
  return { text, block: { ...base, kind: 'paragraph' } };
}

function rowOf(raw: string, start: number): { text: string; block: Block } | undefined {
  if (/^[\s|:-]+$/.test(raw)) return undefined;
  let text = '';
  const cells = raw.split('|').map((cell) => {
    const from = start + text.length;
    text += `${cell.trim()}\t`;
    return { start: from, end: from + cell.trim().length };
  });
  const header = start === 0 || raw.includes('Meldung');
  return { text, block: { start, end: start + text.length, inlines: [], kind: 'tableRow', header, cells } };
}

/** One block a line. */
export function markdownBlocks(markdown: string): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const blocks: Block[] = [];
  let text = '';
  for (const line of markdown.split('\n')) {
    const made = blockOf(line, text.length);
    if (!made) continue;
    blocks.push(made.block);
    text += `${made.text}\n`;
  }
  return { text, blocks };
}
