// What the editor's keys do to Markdown: bold, italic, link, list lines that go on.
// Pure; text and selection in, text and selection out.

export interface Editing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `mark` around the selection, or takes it away where it stands there already. */
export function toggleMark({ text, start, end }: Editing, mark: '**' | '*'): Editing {
  const before = text.slice(0, start);
  const within = text.slice(start, end);
  const after = text.slice(end);
  const size = mark.length;
  const marked =
    marksBefore(before) >= size && marksAfter(after) >= size && !(mark === '*' && isBoldOnly(before, after));
  if (marked) {
    return {
      text: before.slice(0, -size) + within + after.slice(size),
      start: start - size,
      end: end - size,
    };
  }
  return { text: before + mark + within + mark + after, start: start + size, end: end + size };
}

const marksBefore = (text: string) => text.length - text.replace(/\*+$/, '').length;
const marksAfter = (text: string) => text.length - text.replace(/^\*+/, '').length;
/** `**word**` is bold, not italic twice. */
const isBoldOnly = (before: string, after: string) => marksBefore(before) === 2 && marksAfter(after) === 2;

/** Makes the selection a link and selects its address; a selected address becomes the address. */
export function makeLink({ text, start, end }: Editing): Editing {
  const within = text.slice(start, end);
  const isAddress = /^(https?:\/\/|mailto:|tel:)\S+$/.test(within);
  const words = isAddress ? '' : within;
  const address = isAddress ? within : 'https://';
  const written = `[${words}](${address})`;
  const at = isAddress ? start + 1 : start + words.length + 3;
  return {
    text: text.slice(0, start) + written + text.slice(end),
    start: at,
    end: isAddress ? at : at + address.length,
  };
}

/** ↵ in a list begins its next line; in an empty list line it ends the list. Undefined: not in a list. */
export function goOnList({ text, start, end }: Editing): Editing | undefined {
  if (start !== end) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, start);
  const [whole, indent = '', sign = '', words = ''] = /^(\s*)([-*]|\d+\.) (.*)$/.exec(line) ?? [];
  if (whole === undefined) return undefined;
  if (words === '') {
    return { text: text.slice(0, lineStart) + text.slice(start), start: lineStart, end: lineStart };
  }
  const next = /\d/.test(sign) ? `${Number.parseInt(sign, 10) + 1}.` : sign;
  const added = `\n${indent}${next} `;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
}
