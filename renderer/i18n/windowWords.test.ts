// The sidebar is loaded without the knowledge window's words: nothing it loads at its start may name one of them.
// Follows static imports from the page's entry, as the bundler does; what is imported lazily is left out.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { windowWords } from './windowWords';

const renderer = join(import.meta.dirname, '..');
const windowKeys = Object.keys(windowWords.de);

/** Files of the page that its entry imports, however indirectly. */
function loadedAtStart(): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string | undefined) => {
    if (file === undefined || seen.has(file)) return;
    seen.add(file);
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) visit(fileOf(file, specifier));
  };
  visit(join(renderer, 'main.tsx'));
  return seen;
}

/** Relative specifiers of `import … from` and `export … from` that stay once the types are gone. */
function importsOf(source: string): readonly string[] {
  const statements = source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm);
  return [...statements].map(([, specifier]) => specifier!);
}

function fileOf(from: string, specifier: string): string | undefined {
  const path = join(dirname(from), specifier);
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file));
}

/** Keys named in full, or by their beginning in a template. */
function windowKeysIn(source: string): readonly string[] {
  const beginnings = [...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, beginning]) => beginning!);
  return windowKeys.filter(
    (key) => source.includes(`'${key}'`) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

describe('the knowledge window’s words', () => {
  it('are none of the start, and no file of the start names them', () => {
    expect(windowKeys.filter((key) => key in de)).toEqual([]);
    const files = [...loadedAtStart()];
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap((file) =>
      windowKeysIn(readFileSync(file, 'utf8')).map((key) => `${relative(renderer, file)}: ${key}`),
    );
    expect(named).toEqual([]);
  });
});
