// Opens a link of an article outside the app: only allowed kinds, only after the agent agreed.
// The only place that calls shell.openExternal.
import { type BrowserWindow, dialog, shell } from 'electron';
import { TablettError } from '../../knowledge/errors/tablettError';
import { isAllowedExternalUrl, schemeOf } from './externalUrl';
import type { ShellWords } from './shellWords';

/** Resolves to whether it was opened. Fails with LINK_REFUSED for any other kind of link. */
export async function openExternalLink(
  url: string,
  window: BrowserWindow,
  words: ShellWords,
): Promise<boolean> {
  if (!isAllowedExternalUrl(url)) throw new TablettError('LINK_REFUSED', { scheme: schemeOf(url) });
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.openLink,
    detail: url,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(url);
  return true;
}
