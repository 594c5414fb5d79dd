// The lock file must serve every platform and every registry mirror, whatever machine last wrote it.
// Reads it as JSON; installs nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages: Readonly<Record<string, LockEntry>> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('names a version of every package and no address', () => {
  expect(installed.filter(([, entry]) => !entry.version).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
});

// npm leaves them out where a mirror does not carry them; npm 11 then refuses `npm ci` everywhere.
test('holds the optional packages of the other platforms as well', () => {
  const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const wanted = installed.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
