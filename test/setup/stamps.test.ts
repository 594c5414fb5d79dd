// Fingerprints decide whether a step runs again: they must see content and names, and nothing else.
// Works on a folder of its own.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintFiles, sealOf } from '../../main/setup/stamps.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamps-'));
  mkdirSync(join(folder, 'a', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a', 'deep', 'one.ts'), 'one');
  writeFileSync(join(folder, 'b.json'), 'two');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fingerprint = (wanted?: (path: string) => boolean) =>
  fingerprintFiles(folder, ['a', 'b.json', 'absent'], wanted);

describe('fingerprintFiles', () => {
  test('is the same for the same content, whatever the times say', () => {
    const before = fingerprint();
    utimesSync(join(folder, 'b.json'), new Date(0), new Date(0));
    expect(fingerprint()).toBe(before);
  });

  test('changes with a byte of a file', () => {
    const before = fingerprint();
    writeFileSync(join(folder, 'a', 'deep', 'one.ts'), 'onE');
    expect(fingerprint()).not.toBe(before);
  });

  test('changes when a file appears, and when content moves from one file to another', () => {
    const before = fingerprint();
    writeFileSync(join(folder, 'a', 'three.ts'), '');
    const grown = fingerprint();
    expect(grown).not.toBe(before);
    writeFileSync(join(folder, 'a', 'deep', 'one.ts'), '');
    writeFileSync(join(folder, 'a', 'three.ts'), 'one');
    expect(fingerprint()).not.toBe(grown);
  });

  test('leaves out what is not wanted', () => {
    const wanted = (path: string) => !path.startsWith('a/deep/');
    const before = fingerprint(wanted);
    writeFileSync(join(folder, 'a', 'deep', 'one.ts'), 'other');
    expect(fingerprint(wanted)).toBe(before);
  });
});

describe('sealOf', () => {
  test('is the same until a file is cut, replaced or gone', () => {
    const sealed = sealOf(folder);
    expect(sealOf(folder)).toBe(sealed);
    truncateSync(join(folder, 'a', 'deep', 'one.ts'), 1);
    const cut = sealOf(folder);
    utimesSync(join(folder, 'b.json'), new Date(0), new Date(0));
    const replaced = sealOf(folder);
    rmSync(join(folder, 'b.json'));
    expect(new Set([sealed, cut, replaced, sealOf(folder)]).size).toBe(4);
    expect(sealOf(join(folder, 'absent'))).toBe(sealOf(join(folder, 'also-absent')));
  });
});
