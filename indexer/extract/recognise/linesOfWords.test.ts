// Recognised words become lines as a PDF draws them: places in points, equal sizes, no specks, cells by gaps.
import { expect, it } from 'vitest';
import { linesOfWords } from './linesOfWords';
import type { RecognisedWord } from './textRecogniser';

const word = (text: string, x: number, more: Partial<RecognisedWord> = {}): RecognisedWord => ({
  text,
  x,
  width: text.length * 10,
  base: 100,
  size: 20,
  line: 0,
  sureness: 0.9,
  ...more,
});
const place = { page: 2, height: 1_000, points: 0.5 };

it('joins the words of a line and measures from the lower left corner, in points', () => {
  expect(linesOfWords([word('Guten', 100), word('Tag', 155)], place)).toEqual([
    { page: 2, x: 50, y: 450, right: 92.5, height: 10, cells: ['Guten Tag'] },
  ]);
});

it('parts lines and cells, and gives letters of nearly one size the same', () => {
  const words = [
    word('Tarif', 0),
    word('Preis', 400),
    ...['Basis', 'Komfort'].map((text) => word(text, 0, { line: 1, base: 130, size: 21.4 })),
    word('Groß', 0, { line: 2, base: 200, size: 34 }),
  ];
  const lines = linesOfWords(words, place);
  expect(lines.map(({ cells }) => cells)).toEqual([['Tarif', 'Preis'], ['Basis Komfort'], ['Groß']]);
  expect(lines.map(({ height }) => height)).toEqual([10.5, 10.5, 17]);
});

it('leaves out what is hardly believed, and lone signs sooner', () => {
  const words = [
    word('Zähler', 0),
    word('|', 80, { sureness: 0.8 }),
    word('xi', 100, { sureness: 0.2 }),
    word('–', 130, { sureness: 0.95 }),
    word('ablesen', 150, { sureness: 0.4 }),
  ];
  expect(linesOfWords(words, place).map(({ cells }) => cells.join(' '))).toEqual(['Zähler – ablesen']);
});
