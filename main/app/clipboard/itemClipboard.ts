// The clipboard of Electron's present interface, made of items like the web's.
// Knows only the functions it uses.
import { type ClipboardPort, fileFormats, type KeptClipboard, secretMarks } from './clipboardPort';

interface ClipboardEntry {
  readonly types: readonly string[];
  getType(type: string): Promise<unknown>;
}

export interface ItemClipboard<Entry extends ClipboardEntry> {
  readText(): Promise<string>;
  read(): Promise<Entry[]>;
  write(entries: Entry[]): Promise<void>;
  has(type: string): Promise<boolean>;
  clear(): void;
}

/** What can be read and written back as it was. */
const keptTypes: ReadonlySet<string> = new Set(['text/plain', 'text/html', 'text/rtf', 'image/png']);

export interface ItemClipboardOptions<Entry extends ClipboardEntry> {
  readonly clipboard: ItemClipboard<Entry>;
  /** Marked text, where the system keeps it by itself (X11). */
  readonly marked?: { readText(): Promise<string> } | undefined;
  readonly makeEntry: (content: Readonly<Record<string, unknown>>) => Entry;
}

export function itemClipboard<Entry extends ClipboardEntry>(
  options: ItemClipboardOptions<Entry>,
): ClipboardPort {
  const { clipboard, marked, makeEntry } = options;
  return {
    readText: () => clipboard.readText(),
    ...(marked && { readMarked: () => marked.readText() }),
    write: ({ text, html }) =>
      clipboard.write([makeEntry({ 'text/plain': text, ...(html !== undefined && { 'text/html': html }) })]),
    clear: async () => clipboard.clear(),
    isSecret: async () => {
      const found = await Promise.all(secretMarks.map((mark) => clipboard.has(rawType(mark))));
      return found.includes(true);
    },
    keep: () => keep(options),
  };
}

async function keep<Entry extends ClipboardEntry>({
  clipboard,
  makeEntry,
}: ItemClipboardOptions<Entry>): Promise<KeptClipboard | undefined> {
  const entries = await clipboard.read();
  const types = entries.flatMap((entry) => entry.types);
  const kept = types.filter((type) => keptTypes.has(type));
  if (types.some((type) => fileFormats.has(type)) || (kept.length === 0 && types.length > 0)) {
    return undefined;
  }
  const contents = await Promise.all(entries.map(readEntry));
  const filled = contents.filter((content) => Object.keys(content).length > 0);
  return {
    restore: async () =>
      filled.length === 0 ? clipboard.clear() : clipboard.write(filled.map((content) => makeEntry(content))),
  };
}

/** Read now: the program that copied it may be gone when it is put back. */
async function readEntry(entry: ClipboardEntry): Promise<Readonly<Record<string, unknown>>> {
  const types = entry.types.filter((type) => keptTypes.has(type));
  const pairs = await Promise.all(types.map(async (type) => [type, await entry.getType(type)] as const));
  return Object.fromEntries(pairs);
}

/** How Electron names a format of the system rather than one of the web. */
const rawType = (format: string): string => `electron application/osclipboard;format="${format}"`;
