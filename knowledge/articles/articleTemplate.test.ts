// The skeleton of a new article.
import { expect, it } from 'vitest';
import { articleTemplate } from './articleTemplate';

it('has a heading for each part, and what is known under it', () => {
  expect(articleTemplate('de', { issue: 'Kunde sieht einen Fehler.' })).toBe(
    '## Anliegen\n\nKunde sieht einen Fehler.\n\n## Umgebung\n\n## Ursache\n\n## Lösung\n',
  );
  expect(articleTemplate('en')).toBe('## Issue\n\n## Environment\n\n## Cause\n\n## Resolution\n');
});
