// The fingerprint is stored beside every index; its form and its stability are promises.
// What it covers is explained where it is made.
import { expect, it } from 'vitest';
import { languageFingerprint } from './languageFingerprint';

it('is a short printable name without spaces', () => {
  expect(languageFingerprint).toMatch(/^words-\d+-[0-9a-f]{8}$/);
});

it('does not depend on what was analysed before', async () => {
  const { analyseWords } = await import('./analyseWords');
  analyseWords('Irgendein Text, der die Zwischenspeicher füllt', 'de');
  const { languageFingerprint: again } = await import('./languageFingerprint');
  expect(again).toBe(languageFingerprint);
});
