// Every package is pinned, in use and has its reason; THIRD-PARTY-NOTICES.md names what of it the app ships.
// Reads package.json, docs/decisions.md and the imports of our files as text; installs nothing.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { licenceTexts } from '../../main/setup/shippedPackages.mjs';

type Versions = Readonly<Record<string, string>>;
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly scripts: Versions;
};
const all: Versions = { ...dependencies, ...devDependencies };
const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
const isTest = (path: string): boolean => /^test\/|\.test\.tsx?$|[a-z]Testing\.ts$/.test(path);

const sources = globSync('{main,renderer,indexer,knowledge,test}/**/*.{ts,tsx,mjs,css}').concat(
  globSync(['*.config.ts', '.dependency-cruiser.cjs'], { dot: true }),
);
const texts = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));
/** Whether a file imports a package or a part of it, by whatever of the ways there are. */
const names = (text: string, name: string): boolean =>
  new RegExp(`['"\`]${name.replace(/[/.]/g, '\\$&')}(?:/[^'"\`]*)?['"\`]`).test(text);

describe('packages', () => {
  test('are pinned to one version', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('each have their reason in docs/decisions.md, and none has one that is gone', () => {
    const [, table = ''] = readFileSync('docs/decisions.md', 'utf8').split('\n## Packages\n');
    const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(','));
    const told = rows.map((name) => name.trim()).filter((name) => name !== 'package' && name !== '');
    const covers = (pattern: string, name: string): boolean =>
      pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    const own = Object.keys(all);
    expect(own.filter((name) => !told.some((pattern) => covers(pattern, name)))).toEqual([]);
    expect(told.filter((pattern) => !own.some((name) => covers(pattern, name)))).toEqual([]);
  });

  // Types serve without being named; these serve another package or a tool.
  const unnamed = [
    '@types/',
    '@tesseract.js-data/',
    '@testing-library/dom',
    'happy-dom',
    'typescript',
    '@biomejs/biome',
  ];
  test('are in use', () => {
    const commands = Object.values(scripts).join(' ');
    const used = (name: string): boolean =>
      commands.includes(name) || [...texts.values()].some((text) => names(text, name));
    const idle = Object.keys(all).filter((name) => !unnamed.some((start) => name.startsWith(start)));
    expect(idle.filter((name) => !used(name))).toEqual([]);
  });
});

describe('the notices', () => {
  const shipped = Object.entries(all).filter(
    ([name]) =>
      name in dependencies ||
      [...texts].some(
        ([path, text]) =>
          /^(renderer|knowledge)\/|^main\/cli\//.test(path) && !isTest(path) && names(text, name),
      ),
  );
  test.each(shipped)('name %s %s', (name, version) => {
    expect(notices).toContain(`| ${name} | ${version} |`);
  });

  test('give equal licence texts once, and say where a package brings none', () => {
    const text = licenceTexts([
      { name: 'a', version: '1.0.0', licence: 'MIT', texts: ['Permission'] },
      { name: 'b', version: '2.0.0', licence: 'MIT', texts: ['Permission'] },
      { name: 'c', version: '3.0.0', licence: 'ISC', texts: [] },
    ]);
    expect(text.split('Permission')).toHaveLength(2);
    expect(text).toMatch(/a 1\.0\.0\nb 2\.0\.0\n-+\n\nPermission/);
    expect(text).toContain('c 3.0.0');
    expect(text).toContain('Stated licence: ISC');
  });
});
