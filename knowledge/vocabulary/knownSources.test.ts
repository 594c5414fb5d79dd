// Links find sources in other upper and lower case, never instead of the exact one and never one of two.
// Spellings only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownSources } from './knownSources';
import { plainSource } from './linkedSource';

const found = (sources: readonly string[], ...wanted: readonly string[]) => [
  ...knownSources(sources)(wanted.map(plainSource)),
];

describe('knownSources', () => {
  it.each([
    ['kb/umzug.htm', 'kb/Umzug.HTM'],
    ['KB/Alt/Über uns.htm', 'kb/alt/U\u0308BER UNS.HTM'],
    ['kb/hilfe.zip#a/seite.html', 'kb/Hilfe.ZIP#A/Seite.html'],
    ['kb/FAQ.csv#Ab12', 'kb/faq.CSV#Ab12'],
  ])('finds %s by %s', (source, wanted) => {
    expect(found(['kb/anders.htm', source], wanted)).toEqual([source]);
  });

  it('leaves the keys of rows as they are', () => {
    expect(found(['kb/faq.csv#ab12'], 'kb/faq.csv#AB12')).toEqual([]);
  });

  it('takes the exact one first, also where a likelier one differs in case', () => {
    expect(found(['kb/umzug.htm', 'kb/Umzug.htm'], 'kb/Umzug.htm')).toEqual(['kb/Umzug.htm']);
    expect(found(['a.md', 'B.md'], 'b.md', 'a.md')).toEqual(['a.md', 'B.md']);
  });

  it('takes none of two that differ in case only', () => {
    expect(found(['kb/umzug.htm', 'kb/Umzug.htm'], 'kb/UMZUG.HTM')).toEqual([]);
  });

  it('finds every single source in capital letters, and itself', () => {
    const name = fc.stringMatching(/^[a-zäöüéñ]{1,6}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (steps) => {
        const source = steps.join('/');
        expect(found([source, 'anderswo.md'], source)).toEqual([source]);
        expect(found([source, 'anderswo.md'], source.toUpperCase())).toEqual([source]);
      }),
    );
  });
});
