// Whether two spellings of a path lead to one place: asked of the disk itself, since disks differ, not only systems.
// Knows neither sources nor articles.
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/**
 * Equal for all spellings that some disk takes for one (Windows, macOS and network drives ignore case, macOS also how an
 * umlaut is composed). Whether this disk does is told by `isSamePlace`.
 */
export const placeKey = (path: string): string => spellingKey(resolve(path));

/** Places in whatever spelling; no disk is asked. Full paths, which are looked up by the hundred thousand. */
export class PlaceSet {
  private readonly exact: ReadonlySet<string>;
  private readonly keys: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;

  constructor(paths: readonly string[]) {
    const places = paths.map((path) => resolve(path));
    this.exact = new Set(places);
    this.keys = new Set(places.map(spellingKey));
    this.names = new Set(places.map((place) => spellingKey(nameOf(place))));
  }

  /** The name first: it is short, and tells nearly all apart. */
  has(place: string): boolean {
    if (this.exact.has(place)) return true;
    return this.names.has(spellingKey(nameOf(place))) && this.keys.has(spellingKey(place));
  }
}

/** Whether both are there and are one file or folder. Never throws. */
export async function isSamePlace(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  if (placeKey(a) !== placeKey(b)) return false;
  const [one, other] = await Promise.all([statsOf(a), statsOf(b)]);
  // A drive without numbers of its own (0) says nothing.
  return one !== undefined && one.ino !== 0n && one.ino === other?.ino && one.dev === other.dev;
}

/** Those whose `path`, which need not be there any more, lies in `folder`, however both are spelled. Never throws. */
export async function filterInFolder<Placed extends { readonly path: string }>(
  all: readonly Placed[],
  folder: string,
): Promise<readonly Placed[]> {
  const home = withEnd(resolve(folder));
  const steps = home.split(sep).length - 1;
  const startsOf = all.map(({ path }) => startOf(path, steps));
  const homes = new Set([home]);
  for (const start of new Set(startsOf))
    if (start !== undefined && !homes.has(start) && (await isSamePlace(start, home))) homes.add(start);
  return all.filter((_, at) => homes.has(startsOf[at] ?? ''));
}

/** The first steps of a path, `/a/b/c.md` → `/a/b/`; undefined where it has no more. */
function startOf(path: string, steps: number): string | undefined {
  const parts = path.split(sep);
  return parts.length > steps ? `${parts.slice(0, steps).join(sep)}${sep}` : undefined;
}

/** Composed again at the end: lower case may take a letter apart. */
const spellingKey = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().normalize('NFC');
const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const nameOf = (place: string): string => place.slice(place.lastIndexOf(sep) + 1);
const statsOf = (path: string) => stat(path, { bigint: true }).catch(() => undefined);
const withEnd = (folder: string): string => (folder.endsWith(sep) ? folder : `${folder}${sep}`);
