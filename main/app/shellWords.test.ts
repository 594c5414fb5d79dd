// The setting decides the language, else the system.
import { expect, it } from 'vitest';
import { shellWords } from './shellWords';

it.each([
  ['system', 'de-AT', 'Öffnen'],
  ['system', 'en-US', 'Open'],
  ['system', 'fr', 'Open'],
  ['de', 'en-US', 'Öffnen'],
  ['en', 'de-DE', 'Open'],
] as const)('%s on %s says %s', (language, locale, open) => {
  expect(shellWords(language, locale).open).toBe(open);
});

it('counts sources', () => {
  expect(shellWords('de', '').severalSources(3)).toBe('3 Dateien und Ordner');
});
