// The policy stands twice: as a header of every answer, and in the page for whoever opens it as a file.
// Both must say the same, or the stricter one breaks what the other allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './pagePolicy';

it('says in the page what it says in the header', () => {
  const html = readFileSync(join(import.meta.dirname, '../../renderer/index.html'), 'utf8');
  const inPage = /content="(default-src[^"]+)"/.exec(html)?.[1] ?? '';
  const inHeader = contentSecurityPolicy.split('; ');
  expect(inPage.split(/;\s*/)).toContain("img-src 'self' blob:");
  for (const directive of inPage.split(/;\s*/)) expect(inHeader).toContain(directive);
});
