// Runs never lose or repeat a letter, whatever inlines and marks come.
// Spans only; how runs look is the page's business.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../knowledge/vocabulary/article';
import { inlineRuns, runsByLink } from './inlineRuns';

const text = 'Für die Mitnahme des Stromvertrags ist der Zählerstand nötig.';
const span = fc
  .tuple(fc.nat(text.length), fc.nat(text.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  span.map((at) => ({ ...at, kind: 'strong' as const })),
  span.map((at) => ({ ...at, kind: 'link' as const, href: 'https://example.org' })),
);

describe('inlineRuns', () => {
  it('gives back the text of the part, run by run', () => {
    fc.assert(
      fc.property(span, fc.array(inline), fc.array(span), (part, inlines, marks) => {
        const runs = inlineRuns(text, part, inlines, { marks });
        expect(runs.map((run) => run.text).join('')).toBe(text.slice(part.start, part.end));
      }),
    );
  });

  it('marks exactly the marked letters', () => {
    fc.assert(
      fc.property(fc.array(span), (marks) => {
        const runs = inlineRuns(text, { start: 0, end: text.length }, [], { marks });
        const marked = runs.flatMap((run) => [...run.text].map(() => run.marked));
        const wanted = [...text].map((_, at) => marks.some(({ start, end }) => at >= start && at < end));
        expect(marked).toEqual(wanted);
      }),
    );
  });

  it('keeps a link whole, whatever is marked in it', () => {
    const link = { kind: 'link' as const, href: 'umzug.md', start: 4, end: 14 };
    const runs = inlineRuns('Zum Umzug hier.', { start: 0, end: 15 }, [link], {
      marks: [{ start: 4, end: 9 }],
    });
    const words = runsByLink(runs).map((group) => group.map(({ text: part }) => part));
    expect(words).toEqual([['Zum '], ['Umzug', ' hier'], ['.']]);
  });

  it('keeps a bold link with a marked word as three runs', () => {
    const runs = inlineRuns(
      'Zum Umzug hier',
      { start: 0, end: 14 },
      [
        { kind: 'strong', start: 0, end: 14 },
        { kind: 'link', href: 'umzug.md', start: 0, end: 14 },
      ],
      { marks: [{ start: 4, end: 9 }] },
    );
    expect(runs.map(({ text: words, strong, href, marked }) => [words, strong, href, marked])).toEqual([
      ['Zum ', true, 'umzug.md', false],
      ['Umzug', true, 'umzug.md', true],
      [' hier', true, 'umzug.md', false],
    ]);
  });
});
