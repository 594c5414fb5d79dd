// Every source file opens with a comment that says what it does and what it must not know, and stays short.
// Reads the files as text; knows none of them.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

/** A file beyond this holds two ideas (200 is the aim); a list of test cases may be longer. */
const maxLines = { source: 300, test: 450 };

const sources = globSync(['{main,renderer,indexer,knowledge,test}/**/*.{ts,tsx,mjs}', '*.config.ts'], {
  ignore: ['**/*.d.ts', 'knowledge/sample/**'],
});
const contentOf = (path: string): string => readFileSync(path, 'utf8').replace(/^#!.*\n/, '');
const linesOf = (path: string): number => contentOf(path).trimEnd().split('\n').length;
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

describe('source files', () => {
  test('are there', () => expect(sources.length).toBeGreaterThan(100));

  test('stay short', () => {
    const limit = (path: string) => (isTest(path) ? maxLines.test : maxLines.source);
    expect(sources.filter((path) => linesOf(path) > limit(path))).toEqual([]);
  });

  test('open with a comment', () => {
    expect(sources.filter((path) => !isTest(path) && !contentOf(path).startsWith('//'))).toEqual([]);
  });

  test('look for patterns by occurrencesOf, which says why', () => {
    const ours = sources.filter((path) => !isTest(path) && /^(?!test\/).*\.tsx?$/.test(path));
    const copying = ours.filter((path) => contentOf(path).includes('.matchAll('));
    expect(copying).toEqual([]);
  });

  test('export by name only and hide behind no barrel', () => {
    const barrels = sources.filter((path) => /\/(index|utils|types|constants|helpers)\.tsx?$/.test(path));
    expect(barrels).toEqual([]);
  });
});
