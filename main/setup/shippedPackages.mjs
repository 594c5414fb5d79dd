// The packages that the app ships, with version, stated licence and the texts that each must be passed on with.
// Reads what is installed; writes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './npmCommand.mjs';
import { inProject, projectFolder } from './projectFolder.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as stated in its package.json, else where it is told
 * @property {readonly string[]} texts its licence and notice files, whole
 */

/** Packages whose code ends in the page's bundle, with what they need themselves. */
const inPage = [
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@fontsource-variable/inter',
  '@tanstack/react-virtual',
  'diff',
  ...['axis', 'grid', 'group', 'pattern', 'scale', 'shape'].map((name) => `@visx/${name}`),
];

/** Development packages that end beside the app. */
const bundled = ['echarts', 'zrender', 'electron'];

const textFile = /^(licen[cs]e|copying|notice)/i;

/** @returns {readonly ShippedPackage[]} sorted by name, none twice */
export function shippedPackages() {
  const { program, args } = npmCommand();
  const listed = execFileSync(program, [...args, 'ls', '--omit=dev', '--all', '--parseable'], {
    cwd: projectFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const folders = new Set([
    ...listed.trim().split(/\r?\n/).slice(1),
    ...[...inPage.flatMap(withNeeds), ...bundled].map((name) => inProject('node_modules', name)),
  ]);
  /** @type {Map<string, ShippedPackage>} */
  const shipped = new Map();
  for (const folder of folders) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const described = describe(folder);
    shipped.set(`${described.name} ${described.version}`, described);
  }
  return [...shipped.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, described]) => described);
}

/** @param {readonly ShippedPackage[]} packages @returns {string} one file of all licence texts, equal ones once */
export function licenceTexts(packages) {
  /** @type {Map<string, string[]>} */
  const owners = new Map();
  for (const { name, version, licence, texts } of packages) {
    const whole =
      texts.join('\n\n').trim() || `Stated licence: ${licence}. The package brings no text of its own.`;
    owners.set(whole, [...(owners.get(whole) ?? []), `${name} ${version}`]);
  }
  const line = '-'.repeat(80);
  return [...owners].map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`).join('\n');
}

/** @param {string} name @returns {string[]} the package and all it needs; type declarations are not shipped */
function withNeeds(name) {
  const file = inProject('node_modules', name, 'package.json');
  if (name.startsWith('@types/') || !existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return [name, ...Object.keys(dependencies).flatMap(withNeeds)];
}

/** @param {string} folder @returns {ShippedPackage} */
function describe(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && textFile.test(entry.name),
  );
  const told = files.some(({ name: file }) => /^licen[cs]e/i.test(file))
    ? 'see its LICENSE file'
    : 'not stated';
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  const texts = files.map(({ name: file }) => readFileSync(join(folder, file), 'utf8'));
  return { name, version, licence: stated ?? told, texts };
}
