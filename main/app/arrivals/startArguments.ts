// What the arguments of a start ask for: links and mail files, among switches that are others' business.
// Pure; whether a file exists is looked up elsewhere.
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mailExtensions } from '../mailExtensions';
import { type AppLink, isOurScheme, parseAppLink } from './appLink';

export interface StartWishes {
  readonly links: readonly AppLink[];
  /** Absolute. */
  readonly mailFiles: readonly string[];
  /** Links with our scheme that ask for nothing we know. */
  readonly refused: number;
}

/** One click opens one thing; a shell that hands over more selected many files. */
const most = 20;

const endings: ReadonlySet<string> = new Set(mailExtensions.map((ending) => `.${ending}`));

/** `args` without the executable; `folder`: what relative paths start from. */
export function readWishes(args: readonly string[], folder: string): StartWishes {
  const words = args.filter((argument) => !argument.startsWith('-')).slice(0, 1000);
  const addressed = words.filter(isOurScheme).slice(0, most);
  const links = addressed.map(parseAppLink).filter((link) => link !== undefined);
  const mailFiles = words
    .filter((word) => !isOurScheme(word))
    .map((word) => filePath(word, folder))
    .filter(
      (path): path is string =>
        path !== undefined && !path.includes('\0') && endings.has(extname(path).toLowerCase()),
    )
    .slice(0, most);
  return { links, mailFiles, refused: addressed.length - links.length };
}

/** Linux desktops hand files over as addresses or as paths; an address of another machine is no file. */
function filePath(word: string, folder: string): string | undefined {
  if (!/^file:/i.test(word)) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return undefined;
  }
}
