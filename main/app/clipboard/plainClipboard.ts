// The clipboard of Electron's former, synchronous interface (the fallback runtime has it).
// Knows only the functions it uses.
import { type ClipboardPort, fileFormats, secretMarks } from './clipboardPort';

type Board = 'clipboard' | 'selection';

/** `Picture` is Electron's NativeImage: kept as it is, never looked into. */
export interface PlainClipboard<Picture extends { isEmpty(): boolean } = { isEmpty(): boolean }> {
  readText(board?: Board): string;
  readHTML(): string;
  readRTF(): string;
  readImage(): Picture;
  availableFormats(): string[];
  has(format: string): boolean;
  clear(): void;
  write(content: PlainContent<Picture>): void;
}

interface PlainContent<Picture> {
  text?: string;
  html?: string;
  rtf?: string;
  image?: Picture;
}

/** `canMark`: whether the system keeps marked text by itself (X11). */
export function plainClipboard<Picture extends { isEmpty(): boolean }>(
  clipboard: PlainClipboard<Picture>,
  canMark: boolean,
): ClipboardPort {
  return {
    readText: async () => clipboard.readText(),
    ...(canMark && { readMarked: async () => clipboard.readText('selection') }),
    write: async ({ text, html }) => clipboard.write({ text, ...(html !== undefined && { html }) }),
    clear: async () => clipboard.clear(),
    isSecret: async () => secretMarks.some((mark) => clipboard.has(mark)),
    keep: async () => {
      const formats = clipboard.availableFormats();
      const content = readAll(clipboard);
      const isEmpty = Object.keys(content).length === 0;
      if (formats.some((format) => fileFormats.has(format)) || (isEmpty && formats.length > 0)) {
        return undefined;
      }
      return { restore: async () => (isEmpty ? clipboard.clear() : clipboard.write(content)) };
    },
  };
}

function readAll<Picture extends { isEmpty(): boolean }>(
  clipboard: PlainClipboard<Picture>,
): PlainContent<Picture> {
  const [text, html, rtf, image] = [
    clipboard.readText(),
    clipboard.readHTML(),
    clipboard.readRTF(),
    clipboard.readImage(),
  ];
  return {
    ...(text !== '' && { text }),
    ...(html !== '' && { html }),
    ...(rtf !== '' && { rtf }),
    ...(!image.isEmpty() && { image }),
  };
}
