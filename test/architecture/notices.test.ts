// THIRD-PARTY-NOTICES.md names what package.json ships, in the version that package.json pins.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');

test.each(Object.entries(dependencies))('%s %s is named', (name, version) => {
  expect(notices).toContain(`| ${name} | ${version} |`);
});
