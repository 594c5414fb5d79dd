// The names that no import looks at, whether a folder is walked, followed or unpacked.
import { expect, it } from 'vitest';
import { isLitter } from './litter';

it.each(['.git', '._umzug.md', '~$brief.docx', 'Thumbs.db', 'desktop.ini', '__MACOSX', 'node_modules'])(
  '%s is litter',
  (name) => expect(isLitter(name)).toBe(true),
);

it.each(['umzug.md', 'a.b', '~tilde.md', 'thumbs.db.md', 'node_modules.md'])('%s is none', (name) =>
  expect(isLitter(name)).toBe(false),
);
