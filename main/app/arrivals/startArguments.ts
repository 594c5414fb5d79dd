// What the arguments of a start ask for: links and mail files, among switches that are others' business.
// Pure; whether a file exists is looked up elsewhere.
import { extname, resolve } from 'node:path';
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
    .filter((word) => !isOurScheme(word) && endings.has(extname(word).toLowerCase()))
    .slice(0, most)
    .map((word) => resolve(folder, word));
  return { links, mailFiles, refused: addressed.length - links.length };
}
