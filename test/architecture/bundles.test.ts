// Checks in the built bundles what the table of rooms cannot see: what really ended up in preload and page.
// Builds first where the sources changed; must not start anything.
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../main/setup/buildApp.mjs';

beforeAll(async () => void (await buildApp()), 180_000);

const read = (path: string): string => readFileSync(path, 'utf8');

describe('out/main', () => {
  test.each(['start', 'engine', 'embedWorker', 'prepareWorker', 'planeWorker', 'cli', 'setup'])(
    'has the entry %s',
    (name) => {
      expect(existsSync(`out/main/${name}.js`)).toBe(true);
    },
  );
});

describe('out/preload', () => {
  test('is one file that requires nothing but electron', () => {
    expect(globSync('out/preload/**/*.{js,cjs,mjs}')).toEqual(['out/preload/preload.cjs']);
    const required = [...read('out/preload/preload.cjs').matchAll(/\brequire\(\s*["'`]([^"'`]+)/g)];
    expect([...new Set(required.map(([, name]) => name))]).toEqual(['electron']);
    expect(read('out/preload/preload.cjs')).not.toMatch(/\bimport\(/);
  });
});

describe('out/renderer', () => {
  const scripts = () => globSync('out/renderer/**/*.js');

  test('has a page and scripts', () => {
    expect(existsSync('out/renderer/index.html')).toBe(true);
    expect(scripts().length).toBeGreaterThan(0);
  });

  test('imports only its own files', () => {
    for (const path of scripts()) {
      // Not the end of a key like "app.import".
      const imported = [...read(path).matchAll(/(?<!\.)\b(?:from|import)\s*\(?\s*["']([^"'\s]+)["']/g)];
      const foreign = imported
        .map(([, name]) => name ?? '')
        .filter((name) => !/^(\.{0,2}\/|data:)/.test(name));
      expect(foreign, path).toEqual([]);
    }
  });

  test('holds no module of Node or Electron, not even an emptied one', () => {
    for (const path of scripts()) {
      expect(read(path), path).not.toMatch(/__vite-browser-external|\brequire\(["'](node:|electron|fs|path)/);
    }
  });

  test('has no inline script or style, and nothing from elsewhere', () => {
    const page = read('out/renderer/index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/<style|\son\w+=/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
