// Pictures that pages show are no scans: they are kept with their pages, not read themselves.
// Looks into pages for the names of pictures only; extracts nothing and judges no content.
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { isSamePlace, placeKey } from '../disk/samePlace';

const picture = /\.(?:png|jpe?g|webp|bmp|tiff?)$/i;
const page = /\.(?:x?html?|md|markdown)$/i;
/** Of a page; what names a picture further down is missed, so that picture is read like any other. */
const maxPageBytes = 2 * 1024 * 1024;
const maxNameLength = 300;
const maxNamesOfPage = 5_000;
const pagesAtOnce = 16;

/**
 * What was met in a folder, not named by anybody, and is shown by a page of the same import or by an earlier one's (whose
 * pictures are `known`, by path) is marked as left out.
 */
export async function setAsidePictures(
  found: readonly FoundSource[],
  known: Iterable<string> = [],
): Promise<readonly FoundSource[]> {
  const mayIllustrate = ({ named, failure, path }: FoundSource) => !named && !failure && picture.test(path);
  if (!found.some(mayIllustrate)) return found;
  const pages = found.filter(({ path, failure }) => !failure && page.test(path));
  const shown = await picturesOf(pages.map(({ path }) => path));
  for (const path of known) shown.add(path);
  return Promise.all(
    found.map(async (one) => {
      if (!mayIllustrate(one) || !(await shown.has(one.path))) return one;
      return { ...one, failure: new TablettError('SOURCE_PAGE_PART', { source: one.source }) };
    }),
  );
}

/** Places as pages write them. */
class ShownPlaces {
  private readonly byKey = new Map<string, Set<string>>();

  add(path: string): void {
    const key = placeKey(path);
    const spellings = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, spellings.add(composed(path)));
  }

  /** Umlauts come composed or not, by who wrote them; whether case counts is the disk's business. */
  async has(path: string): Promise<boolean> {
    const spellings = this.byKey.get(placeKey(path));
    if (!spellings) return false;
    if (spellings.has(composed(path))) return true;
    for (const spelling of spellings) if (await isSamePlace(spelling, path)) return true;
    return false;
  }
}

async function picturesOf(pages: readonly string[]): Promise<ShownPlaces> {
  const shown = new ShownPlaces();
  for (let at = 0; at < pages.length; at += pagesAtOnce) {
    const few = pages.slice(at, at + pagesAtOnce);
    const texts = await Promise.all(few.map((path) => headOf(path).catch(() => '')));
    for (const [place, path] of few.entries()) {
      for (const name of namedPictures(texts[place] ?? '')) shown.add(resolve(dirname(path), name));
    }
  }
  return shown;
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(size, maxPageBytes)) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

const ends = new Set('"\'()<>=\r\n');

/** Relative addresses of pictures as a page writes them; linear in its length, however odd it is. */
function namedPictures(text: string): readonly string[] {
  const names: string[] = [];
  for (const { 0: ending, index } of occurrencesOf(text, /\.(?:png|jpe?g|webp|bmp|tiff?)(?!\w)/gi)) {
    let from = index;
    while (from > 0 && index - from < maxNameLength && !ends.has(text.charAt(from - 1))) from -= 1;
    if (names.length === maxNamesOfPage) break;
    names.push(decoded((text.slice(from, index) + ending).trim().replaceAll('&amp;', '&')));
  }
  return names;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const composed = (path: string): string => resolve(path).normalize('NFC');
