// What two texts say differently of the same, wherever it stands in either.
// Texts only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type LinedText } from './differences';

function lined(...lines: readonly string[]): LinedText {
  const spans = lines.map((line, at) => {
    const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    return { start, end: start + line.length };
  });
  return { text: lines.join('\n'), lines: spans };
}

function said({ text }: LinedText, spans: readonly { readonly start: number; readonly end: number }[]) {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('differences', () => {
  it('marks what is put differently of the same, in whatever order it is said', () => {
    const left = lined(
      'Die Frist beträgt 14 Tage ab Zugang.',
      'Der Zähler wird am Tag des Auszugs abgelesen.',
    );
    const right = lined(
      'Etwas, wovon der andere schweigt.',
      'Der Zähler wird am Tag des Einzugs abgelesen.',
      'Die Frist beträgt 30 Tage ab Zugang.',
    );
    const found = differences(left, right);
    expect(said(left, found.left)).toEqual(['14', 'Auszugs']);
    expect(said(right, found.right)).toEqual(['Einzugs', '30']);
    expect(found.count).toBe(2);
  });

  it('marks nothing where two texts say the same, or speak of nothing in common', () => {
    const one = lined('Die Frist beträgt 14 Tage ab Zugang.');
    expect(differences(one, one)).toEqual({ left: [], right: [], count: 0 });
    const other = lined('Der Tarif gilt die ganze Laufzeit.');
    expect(differences(one, other)).toEqual({ left: [], right: [], count: 0 });
  });

  it('is the same from the other side, and stays inside the texts', () => {
    const words = fc.constantFrom('Frist', '14', '30', 'Tagen', 'der', 'Zähler', 'ab', '–', '');
    const text = fc
      .array(
        fc.array(words, { maxLength: 7 }).map((line) => line.join(' ')),
        { maxLength: 5 },
      )
      .map((lines) => lined(...lines));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const there = differences(left, right);
        const back = differences(right, left);
        expect(back.count).toBe(there.count);
        for (const [side, spans] of [
          [left, there.left],
          [right, there.right],
        ] as const)
          for (const { start, end } of spans) {
            expect(start).toBeLessThan(end);
            expect(side.lines.some((line) => start >= line.start && end <= line.end)).toBe(true);
          }
      }),
    );
  });
});
