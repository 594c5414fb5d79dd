// The system's clipboard by whichever interface this Electron has.
// Goes when the fallback runtime has caught up; knows nothing of what is copied.
import * as electron from 'electron';
import type { ClipboardPort } from './clipboardPort';
import { itemClipboard } from './itemClipboard';
import { type PlainClipboard, plainClipboard } from './plainClipboard';

export function systemClipboard(): ClipboardPort {
  // Not named imports: the fallback runtime has no ClipboardItem, and a module that names it would not load.
  const { clipboard, ClipboardItem } = electron;
  const canMark = process.platform === 'linux';
  if (!('ClipboardItem' in electron)) return plainClipboard(clipboard as unknown as PlainClipboard, canMark);
  return itemClipboard({
    clipboard,
    ...(canMark && { marked: clipboard.selection }),
    makeEntry: (content) => new ClipboardItem(content as Record<string, string>),
  });
}
