// What the guide to the code names must exist, and every room must be named there.
// Knows no path by heart: it reads docs/architecture.md and the folders.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const places = ['main', 'renderer', 'indexer', 'knowledge'];

/** Paths in backticks or link targets that start with a folder of ours; `a/{b,c}.ts` counts as two. */
function namedPaths(text: string): string[] {
  const found = text.matchAll(
    /[`(](?:\.\.\/)?((?:main|renderer|indexer|knowledge|test|docs)\/[^`)\s#…*<]*)[`)#]/g,
  );
  return [...new Set([...found].flatMap(([, path]) => expandBraces(path ?? '')))];
}

function expandBraces(path: string): string[] {
  const braces = /^(.*)\{([^}]*)\}(.*)$/.exec(path);
  if (!braces) return [path];
  const [, before = '', choices = '', after = ''] = braces;
  return choices.split(',').flatMap((choice) => expandBraces(before + choice.trim() + after));
}

describe.each(['docs/architecture.md', 'README.md', 'CONTRIBUTING.md', 'docs/decisions.md'])('%s', (file) => {
  test('names only paths that exist', () => {
    expect(namedPaths(readFileSync(file, 'utf8')).filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('docs/architecture.md names every room', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const rooms = places.flatMap((place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${place}/${entry.name}`),
  );
  const named = new Set(namedPaths(text).map((path) => path.split('/').slice(0, 2).join('/')));
  expect(rooms.filter((room) => !named.has(room))).toEqual([]);
});
