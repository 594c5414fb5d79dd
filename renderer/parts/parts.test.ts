// The small pure parts: bar segments, marked text, key names, file names.
// Values only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../i18n/t';
import { sourceName } from './ArticleFacts/sourceName';
import { comboLabel } from './comboLabel';
import { segmentFills } from './Likelihood/segmentFills';
import { splitByMarks } from './MarkedText/splitByMarks';

describe('parts', () => {
  it('fills as many tenths as the whole percent shows', () => {
    expect(segmentFills(0.82)).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 20, 0]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const sum = segmentFills(share).reduce((total, fill) => total + fill, 0);
        expect(sum).toBeCloseTo(Math.round(share * 100) * 10, 6);
      }),
    );
  });

  it('cuts at marks without losing a letter, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 20 }),
      end: fc.integer({ min: -3, max: 20 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), fc.array(span), (text, marks) => {
        expect(
          splitByMarks(text, marks)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('prints keys as they stand on the keyboard', () => {
    expect(comboLabel('ctrl+shift+C', createTranslator('de'))).toBe('Strg ⇧ C');
    expect(comboLabel('alt+yes', createTranslator('en'))).toBe('Alt Y');
  });

  it('names a source by its file', () => {
    expect(sourceName('wissen/umzug/strom.md')).toBe('strom.md');
    expect(sourceName('C:\\wissen\\faq.csv#12')).toBe('faq.csv#12');
    expect(sourceName('edited:e2ad68b91ad282db')).toBe('–');
  });
});
