// What lands in the clipboard names its source, in the language of the interface.
// Texts only.
import { expect, it } from 'vitest';
import type { Card } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import { createTranslator } from '../i18n/t';
import { callBackNote, passageText, summaryText } from './copyTexts';

const card: Card = {
  articleId: articleId('a'),
  title: 'Stromvertrag beim Umzug',
  headingPath: ['Fristen'],
  summary: 'Zwei Wochen vorher melden.',
  passage: { start: 0, end: 9, text: ' Melden. ', marks: [] },
  language: 'de',
  source: 'umzug/strom.md',
  changedAtMs: 0,
  score: 1,
  explanation: [],
};

it('copies summary, passage and note with where they come from', () => {
  const german = createTranslator('de');
  expect(summaryText(card, german)).toBe(
    'Stromvertrag beim Umzug\nZwei Wochen vorher melden.\nQuelle: umzug/strom.md',
  );
  expect(passageText(card, german)).toBe(
    '„Melden.“\nQuelle: Stromvertrag beim Umzug › Fristen (umzug/strom.md)',
  );
  expect(passageText(card, createTranslator('en'))).toMatch(/^“Melden\.”\nSource: /);
  expect(callBackNote('  balkon? ', Date.UTC(2026, 0, 5, 12), german)).toContain('Anliegen: balkon?');
});
