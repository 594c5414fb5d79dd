// A card in the terminal: with age and reasons, in both languages.
import { describe, expect, it } from 'vitest';
import type { Card } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import { likelihood } from '../../knowledge/vocabulary/likelihood';
import { answerTexts } from './answerTexts';
import { cardLines } from './cardLines';

const nowMs = Date.UTC(2026, 10, 22);
const dayMs = 86_400_000;
const card: Card = {
  articleId: articleId('a'),
  title: 'Abschlag senken',
  headingPath: ['Im Portal'],
  summary: 'Der Abschlag lässt sich senken.',
  passage: { start: 0, end: 3, text: 'Der', marks: [] },
  language: 'de',
  source: 'abschlag.md',
  changedAtMs: nowMs - 3 * dayMs,
  score: 1,
  likelihood: likelihood(0.84),
  explanation: [
    { name: 'meaning', value: 0.8 },
    { name: 'coverage', value: 0.667 },
  ],
};
const german = answerTexts({ LANG: 'de_DE.UTF-8' });
const english = answerTexts({ LANG: 'en_GB.UTF-8' });

describe('a card in the terminal', () => {
  it('says how old the article is and why it stands here', () => {
    expect(cardLines(card, 1, german, nowMs)).toEqual([
      '1.  84 %  Abschlag senken  [de]',
      '          Der Abschlag lässt sich senken.',
      '          abschlag.md › Im Portal · vor 3 Tagen geändert',
      '          Warum: Sinn und Wortlaut passen · 67 % der Kernwörter',
    ]);
    expect(cardLines(card, 1, english, nowMs).slice(2)).toEqual([
      '          abschlag.md › Im Portal · changed 3 days ago',
      '          Why: meaning and wording fit · 67 % of the key words',
    ]);
  });

  it.each([
    [-1, 'heute geändert', 'changed today'],
    [1, 'gestern geändert', 'changed yesterday'],
    [59, 'vor 59 Tagen geändert', 'changed 59 days ago'],
    [61, 'vor 2 Monaten geändert', 'changed 2 months ago'],
    [731, 'vor 2 Jahren geändert', 'changed 2 years ago'],
  ])('%d days are told in a unit that says something', (days, de, en) => {
    const aged = { ...card, changedAtMs: nowMs - days * dayMs };
    expect(cardLines(aged, 1, german, nowMs)[2]).toContain(de);
    expect(cardLines(aged, 1, english, nowMs)[2]).toContain(en);
  });

  it('names what was learned and what sets it back, and other words where none are shared', () => {
    const learned: Card = {
      ...card,
      learnedFrom: { ratings: 1, direction: 'up' },
      explanation: [
        { name: 'meaning', value: 0.8 },
        { name: 'coverage', value: 0 },
        { name: 'review', value: -0.1 },
      ],
    };
    expect(cardLines(learned, 2, german, nowMs)[3]).toBe(
      '          Warum: passt dem Sinn nach, mit anderen Worten · aus 1 Bewertung gelernt: höher · Prüfung fällig',
    );
    expect(
      cardLines({ ...learned, explanation: [{ name: 'coverage', value: 0.5 }] }, 2, english, nowMs)[3],
    ).toBe(
      '          Why: same words as in the concern · 50 % of the key words · learned from 1 rating: moved up',
    );
  });
});
