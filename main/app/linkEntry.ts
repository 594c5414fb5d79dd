// Lets Linux desktops open silbertablett:// links with a copy of the app that no package manager installed (a folder,
// an AppImage): a desktop entry of the user's own, and xdg-mime to make it the one that is asked.
// Knows files and one program, not Electron.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { desktopEntry } from './desktopEntry';
import type { RunProgram } from './hands/runProgram';
import { writeFileAtomically } from './writeFileAtomically';

export interface LinkEntryOptions {
  /** Without a colon. */
  readonly scheme: string;
  /** The executable and its arguments; the link follows. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  readonly run: RunProgram;
}

/** Of the packages that electron-builder makes; they tell the desktop of the links themselves. */
const installedName = 'silbertablett.desktop';
/** Another name: it must never stand in front of an installed one. */
const ownName = 'silbertablett-links.desktop';

/**
 * `installed`: a package cares for the links, and no entry of ours is left · `kept`: everything stood as it should, and
 * whom the user has chosen since stays chosen · `registered`: written, and the desktop was told · `untold`: written, but
 * there is no xdg-mime. Fails with DATA_FOLDER_READ_ONLY or DISK_FULL, naming the folder.
 */
export async function enterLinks(
  options: LinkEntryOptions,
): Promise<'installed' | 'kept' | 'registered' | 'untold'> {
  const { scheme, command, env, run } = options;
  const own = join(userFolder(options), 'applications', ownName);
  if (systemFolders(env).some((folder) => existsSync(join(folder, 'applications', installedName)))) {
    await rm(own, { force: true });
    return 'installed';
  }
  const kind = `x-scheme-handler/${scheme}`;
  const entry = desktopEntry({ command, opens: '%u', more: ['NoDisplay=true', `MimeType=${kind};`] });
  if ((await readFile(own, 'utf8').catch(() => undefined)) === entry) return 'kept';
  await writeFileAtomically(own, entry);
  return (await run('xdg-mime', ['default', ownName, kind])) ? 'registered' : 'untold';
}

/** XDG Base Directory Specification 0.8: empty counts as unset. */
const userFolder = ({ env, homeFolder }: LinkEntryOptions): string =>
  env.XDG_DATA_HOME || join(homeFolder, '.local', 'share');

const systemFolders = ({ XDG_DATA_DIRS }: LinkEntryOptions['env']): readonly string[] =>
  (XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':').filter((folder) => folder !== '');
