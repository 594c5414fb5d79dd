// Pictures in files beside a page: a relative address in it → bytes, or nothing; and which files it came to.
// Never leaves the folders around the page, never asks the network, opens nothing but ordinary files.
import { createHash } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { BesideStamp } from '../../knowledge/vocabulary/ledger';

/** Help pages keep pictures in `images/`, `../images/`, `../../images/`; what lies further away is not theirs. */
const maxStepsUp = 2;
const maxBytes = 20 * 1024 * 1024;
const pictureName = /\.(?:png|jpe?g|gif|webp|svg|avif|tiff?)$/i;

/** A file that a page asked for, and what it held; without a hash where there was no picture to read. */
export interface AskedBeside extends BesideStamp {
  /** SHA-256 (hex). */
  readonly hash?: string;
}

export interface Beside {
  /** Undefined for every address that is no picture near the page. */
  readonly read: (address: string) => Promise<Uint8Array | undefined>;
  /** Each file that was asked for so far, whether it is there or not, ordered by path. */
  readonly asked: () => readonly AskedBeside[];
}

/** `page`: path of the file that is read. */
export function readBeside(page: string): Beside {
  const folder = dirname(resolve(page));
  const asked = new Map<string, AskedBeside>();
  return {
    asked: () => [...asked.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (address) => {
      for (const path of pathsOf(address, folder)) {
        const stamp = await stampBeside(path);
        const bytes = await readPicture(path, folder).catch(() => undefined);
        asked.set(path, bytes ? { ...stamp, hash: hashOf(bytes) } : stamp);
        if (bytes) return bytes;
      }
      return undefined;
    },
  };
}

/** As the disk has it now. Never throws. */
export async function stampBeside(path: string): Promise<BesideStamp> {
  const stats = await stat(path).catch(() => undefined);
  return stats ? { path, sizeBytes: stats.size, changedAtMs: Math.round(stats.mtimeMs) } : { path };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As written and with `%20` decoded. No schemes, no drives, no servers (`\\host\share`), no absolute paths. */
function pathsOf(address: string, folder: string): readonly string[] {
  const path = address.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  if (path === '' || path.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(path)) return [];
  const spellings = [decoded(path), path].filter((spelled): spelled is string => spelled !== undefined);
  return [...new Set(spellings)]
    .filter((spelled) => !/[\0:]|^[\\/]/.test(spelled) && pictureName.test(spelled))
    .map((spelled) => resolve(folder, spelled))
    .filter((target) => isNear(target, folder));
}

function isNear(target: string, folder: string): boolean {
  const way = relative(folder, target);
  // On Windows what lies on another drive is named in full.
  if (isAbsolute(way)) return false;
  const steps = way.split(sep);
  return steps.filter((step) => step === '..').length <= maxStepsUp;
}

async function readPicture(path: string, folder: string): Promise<Uint8Array | undefined> {
  // A link may lead anywhere: what counts is where it ends.
  const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
  if (!isNear(real, realFolder) || !pictureName.test(real)) return undefined;
  // Opening a pipe waits for whoever writes to it.
  if (!(await stat(real)).isFile()) return undefined;
  const file = await open(real, 'r');
  try {
    const stats = await file.stat();
    return stats.size <= maxBytes ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
