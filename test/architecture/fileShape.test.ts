// Every source file opens with a comment that says what it does and what it must not know, and stays short.
// Reads the files as text; knows none of them.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

/** A file beyond this holds two ideas (guide: 200 is the aim, 300 the limit). */
const maxLines = 300;

const sources = globSync(['{main,renderer,indexer,knowledge,test}/**/*.{ts,tsx,mjs}', '*.config.ts'], {
  ignore: ['**/*.d.ts', 'knowledge/sample/**'],
});
const contentOf = (path: string): string => readFileSync(path, 'utf8').replace(/^#!.*\n/, '');

describe('source files', () => {
  test('are there', () => expect(sources.length).toBeGreaterThan(100));

  test(`have at most ${maxLines} lines`, () => {
    const long = sources.filter((path) => contentOf(path).trimEnd().split('\n').length > maxLines);
    expect(long).toEqual([]);
  });

  test('open with a comment', () => {
    const tested = (path: string) => /\.test\.tsx?$/.test(path);
    expect(sources.filter((path) => !tested(path) && !contentOf(path).startsWith('//'))).toEqual([]);
  });

  test('export by name only and hide behind no barrel', () => {
    const barrels = sources.filter((path) => /\/(index|utils|types|constants|helpers)\.tsx?$/.test(path));
    expect(barrels).toEqual([]);
  });
});
