// The terminal's language: by its locale, German first.
import { expect, it } from 'vitest';
import { answerTexts } from './answerTexts';

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'Kein Anliegen.'],
  [{ LANG: 'C.UTF-8' }, 'Kein Anliegen.'],
  [{}, 'Kein Anliegen.'],
  [{ LANG: 'en_GB.UTF-8' }, 'No concern.'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'No concern.'],
])('speaks the language of the locale %j', (env, words) => {
  expect(answerTexts(env).reasons.emptyConcern).toBe(words);
});
