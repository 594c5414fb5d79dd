// Where a runtime and a packed app lie on machines other than the one that runs the tests.
// Packs nothing.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolderOf } from '../../main/setup/electronRuntime.mjs';
import { packagedAs } from '../../main/setup/packageApp.mjs';

describe('distFolderOf', () => {
  const dist = join('node_modules', 'electron', 'dist');

  it('finds the folder above the app bundle of macOS, where the version lies', () => {
    expect(distFolderOf(join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron'))).toBe(dist);
  });

  it.each(['electron', 'electron.exe'])('takes the folder of %s', (name) => {
    expect(distFolderOf(join(dist, name))).toBe(dist);
  });
});

describe('packagedAs', () => {
  it.each([
    ['linux', 'x64', '--linux', 'linux-unpacked'],
    ['linux', 'arm64', '--linux', 'linux-arm64-unpacked'],
    ['win32', 'arm64', '--win', 'win-arm64-unpacked'],
    ['darwin', 'x64', '--mac', 'mac'],
    ['darwin', 'arm64', '--mac', 'mac-arm64'],
  ])('names the folder of %s on %s', (platform, arch, flag, folder) => {
    expect(packagedAs(platform, arch)).toEqual({ flag, folder });
  });

  it('refuses a platform that nothing is packed for', () => {
    expect(() => packagedAs('freebsd', 'x64')).toThrow(/freebsd/);
  });
});
