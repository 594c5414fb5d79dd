// Both of Electron's interfaces to the clipboard behave alike behind the port.
import { describe, expect, it } from 'vitest';
import type { ClipboardPort } from './clipboardPort';
import { itemClipboard } from './itemClipboard';
import { plainClipboard } from './plainClipboard';

interface Case {
  readonly port: ClipboardPort;
  readonly put: (content: Readonly<Record<string, string>>) => void;
  readonly content: () => Readonly<Record<string, string>>;
}

/** Format → content; a picture is any text here. */
function plain(canMark = true): Case {
  let board: Record<string, string> = {};
  const image = (of: string) => ({ of, isEmpty: () => of === '' });
  const clipboard = {
    readText: (which?: string) => (which === 'selection' ? 'markiert' : (board['text/plain'] ?? '')),
    readHTML: () => board['text/html'] ?? '',
    readRTF: () => board['text/rtf'] ?? '',
    readImage: () => image(board['image/png'] ?? ''),
    availableFormats: () => Object.keys(board),
    has: (format: string) => format in board,
    clear: () => {
      board = {};
    },
    write: (content: { text?: string; html?: string; rtf?: string; image?: ReturnType<typeof image> }) => {
      board = {
        ...(content.text !== undefined && { 'text/plain': content.text }),
        ...(content.html !== undefined && { 'text/html': content.html }),
        ...(content.rtf !== undefined && { 'text/rtf': content.rtf }),
        ...(content.image && { 'image/png': content.image.of }),
      };
    },
  };
  const put: Case['put'] = (content) => {
    board = { ...content };
  };
  return { port: plainClipboard(clipboard, canMark), put, content: () => board };
}

function items(canMark = true): Case {
  type Entry = { readonly types: readonly string[]; getType(type: string): Promise<string> };
  let board: Record<string, string> = {};
  const entryOf = (content: Readonly<Record<string, string>>): Entry => ({
    types: Object.keys(content),
    getType: async (type) => content[type] ?? Promise.reject(new Error('not there')),
  });
  const clipboard = {
    readText: async () => board['text/plain'] ?? '',
    read: async () => (Object.keys(board).length === 0 ? [] : [entryOf({ ...board })]),
    write: async (entries: Entry[]) => {
      const [entry] = entries;
      const pairs = (entry?.types ?? []).map(async (type) => [type, await entry?.getType(type)]);
      board = Object.fromEntries(await Promise.all(pairs));
    },
    has: async (type: string) => Object.keys(board).some((format) => type.includes(format)),
    clear: () => {
      board = {};
    },
  };
  const put: Case['put'] = (content) => {
    board = { ...content };
  };
  const port = itemClipboard({
    clipboard,
    marked: canMark ? { readText: async () => 'markiert' } : undefined,
    makeEntry: (content) => entryOf(content as Record<string, string>),
  });
  return { port, put, content: () => board };
}

describe.each([
  ['plain', plain],
  ['items', items],
])('the clipboard by its %s interface', (_name, make) => {
  const everything = { 'text/plain': 'a', 'text/html': '<b>a</b>', 'text/rtf': '{a}', 'image/png': 'Bild' };

  it('writes and reads text, alone and with its rich form', async () => {
    const { port, content } = make();
    await port.write({ text: 'a', html: '<b>a</b>' });
    expect([await port.readText(), content()]).toEqual(['a', { 'text/plain': 'a', 'text/html': '<b>a</b>' }]);
    await port.write({ text: 'b' });
    expect(content()).toEqual({ 'text/plain': 'b' });
  });

  it('puts back text, rich text and picture, and what was empty', async () => {
    const { port, put, content } = make();
    put(everything);
    const kept = await port.keep();
    await port.write({ text: 'dazwischen' });
    await kept?.restore();
    expect(content()).toEqual(everything);
    await port.clear();
    const empty = await port.keep();
    await port.write({ text: 'dazwischen' });
    await empty?.restore();
    expect(content()).toEqual({});
  });

  it('does not promise to put back files, nor what it does not know', async () => {
    const { port, put } = make();
    put({ 'text/uri-list': 'file:///a', 'text/plain': '/a' });
    expect(await port.keep()).toBeUndefined();
    put({ 'application/x-drawing': '…' });
    expect(await port.keep()).toBeUndefined();
  });

  it('sees the marks of password safes', async () => {
    const { port, put } = make();
    put({ 'text/plain': 'geheim', 'x-kde-passwordManagerHint': 'secret' });
    expect(await port.isSecret()).toBe(true);
    put({ 'text/plain': 'offen' });
    expect(await port.isSecret()).toBe(false);
  });

  it('reads marked text where the system has it', async () => {
    expect(await make(true).port.readMarked?.()).toBe('markiert');
    expect(make(false).port.readMarked).toBeUndefined();
  });
});
