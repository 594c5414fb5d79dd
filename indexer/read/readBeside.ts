// Pictures in files beside a page: a relative address in it → bytes, or nothing.
// Never leaves the folders around the page, never asks the network, opens nothing but ordinary files.
import { open, realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';

/** Help pages keep pictures in `images/`, `../images/`, `../../images/`; what lies further away is not theirs. */
const maxStepsUp = 2;
const maxBytes = 20 * 1024 * 1024;
const pictureName = /\.(?:png|jpe?g|gif|webp|svg|avif|tiff?)$/i;

/** `page`: path of the file that is read. Undefined for every address that is no picture near it. */
export function readBeside(page: string): (address: string) => Promise<Uint8Array | undefined> {
  const folder = dirname(resolve(page));
  return async (address) => {
    for (const path of pathsOf(address, folder)) {
      const bytes = await readPicture(path, folder).catch(() => undefined);
      if (bytes) return bytes;
    }
    return undefined;
  };
}

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
  const steps = relative(folder, target).split(sep);
  return steps.filter((step) => step === '..').length <= maxStepsUp;
}

async function readPicture(path: string, folder: string): Promise<Uint8Array | undefined> {
  // A link may lead anywhere: what counts is where it ends.
  const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
  if (!isNear(real, realFolder) || !pictureName.test(real)) return undefined;
  const file = await open(real, 'r');
  try {
    const stats = await file.stat();
    return stats.isFile() && stats.size <= maxBytes ? await file.readFile() : undefined;
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
