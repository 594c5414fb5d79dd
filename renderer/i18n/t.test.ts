// Words are filled as people write them in each language.
// Dates are compared at fixed times, never at the present.
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { pseudoWords } from './pseudo';
import { createTranslator } from './t';
import { windowWords } from './windowWords';
import type { WordTable } from './words';

const now = Date.UTC(2026, 10, 22, 12);
const daysAgo = (days: number) => now - days * 86_400_000;
const german = createTranslator('de');
const english = createTranslator('en');

const namesIn = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort().join();

describe('t', () => {
  it('writes whole percent, in German with a space that does not break', () => {
    expect(german.percent(0.824)).toBe('82\u00a0%');
    expect(english.percent(0.824)).toBe('82%');
  });

  it('chooses plural forms and formats numbers', () => {
    expect(german.t('answers.wordCount', { n: 1 })).toBe('1 Wortfund');
    expect(german.t('status.articles', { n: 9731 })).toBe('9.731 Artikel bereit');
    expect(english.t('answers.count', { n: 2 })).toBe('2 results');
  });

  it('tells ages in the unit people use', () => {
    expect(german.ago(daysAgo(0), now)).toBe('heute');
    expect(german.ago(daysAgo(12), now)).toBe('vor 12 Tagen');
    expect(german.ago(daysAgo(426), now)).toBe('vor 14 Monaten');
    expect(english.ago(daysAgo(61), now)).toBe('2 months ago');
    expect(german.ago(now + 5000, now)).toBe('heute');
  });

  it('counts days from midnight to midnight where the computer stands', () => {
    const { TZ } = process.env;
    process.env.TZ = 'Europe/Berlin';
    try {
      const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
      expect(german.ago(at(22, 0, 30), at(22, 9))).toBe('heute');
      expect(german.ago(at(21, 23, 30), at(22, 0, 15))).toBe('gestern');
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });

  it('keeps every {name} of a sentence in every language', () => {
    const tables: readonly [WordTable, WordTable][] = [
      [de, en],
      [windowWords.de, windowWords.en],
    ];
    for (const [german, english] of tables) {
      const pseudo = pseudoWords(german);
      expect(Object.keys(english).sort()).toEqual(Object.keys(german).sort());
      for (const key of Object.keys(german)) {
        expect(`${key} ${namesIn(english[key])}`).toBe(`${key} ${namesIn(german[key])}`);
        expect(`${key} ${namesIn(pseudo[key])}`).toBe(`${key} ${namesIn(german[key])}`);
      }
    }
  });
});
