// Sources under the spelling that the ledger knows them by: articles keep their ids, however their folder is typed now.
// Asks the disk only where two paths differ in case or composition alone.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { isSamePlace, placeKey } from '../disk/samePlace';

type Place = Pick<KeptSource, 'path' | 'source'>;

/** What an import looks at, in the ledger's spelling. */
export interface KnownPlaces {
  readonly found: readonly FoundSource[];
  readonly gone: readonly string[];
}

/** `gone` is without what is there under another spelling: a file whose name changed only its case. */
export async function inKnownSpelling(
  { found, gone }: KnownPlaces,
  entries: Iterable<Place>,
): Promise<KnownPlaces> {
  const places = placesOf(entries);
  const known: FoundSource[] = [];
  for (const one of found) known.push(await spelled(one, places));
  if (gone.length === 0) return { found: known, gone };
  const there = placesOf(known.filter(({ failure }) => !failure));
  const lost: string[] = [];
  for (const path of gone) {
    const place = await goneSpelling(path, places);
    if (!(await isAmong(place, there))) lost.push(place);
  }
  return { found: known, gone: lost };
}

interface Places {
  readonly exact: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, readonly Place[]>;
}

function placesOf(entries: Iterable<Place>): Places {
  const exact = new Set<string>();
  const byKey = new Map<string, Place[]>();
  for (const place of entries) {
    exact.add(resolve(place.path));
    const key = placeKey(place.path);
    const alike = byKey.get(key);
    if (alike) alike.push(place);
    else byKey.set(key, [place]);
  }
  return { exact, byKey };
}

async function spelled(one: FoundSource, { exact, byKey }: Places): Promise<FoundSource> {
  if (exact.has(resolve(one.path))) return one;
  for (const { path, source } of byKey.get(placeKey(one.path)) ?? [])
    if (await isSamePlace(path, one.path)) return { ...one, path, source };
  return one;
}

/** What is gone cannot be compared any more: one that was spelled alike is meant, where that is gone as well. */
async function goneSpelling(path: string, { exact, byKey }: Places): Promise<string> {
  const place = resolve(path);
  const [alike, ...others] = byKey.get(placeKey(place)) ?? [];
  if (exact.has(place) || !alike || others.length > 0) return place;
  return (await isThere(alike.path)) ? place : alike.path;
}

async function isAmong(path: string, { byKey }: Places): Promise<boolean> {
  for (const place of byKey.get(placeKey(path)) ?? []) if (await isSamePlace(place.path, path)) return true;
  return false;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
