// Summary and passage: chosen from the article for the concern, within their limits, never invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseWords } from '../language/analyseWords';
import type { Query } from '../vocabulary/concern';
import { markTerms, pickPassages } from './pickPassages';
import { scoreSentences } from './scoreSentences';
import type { Sentence } from './sentence';
import { summarise } from './summarise';

const query = (text: string): Query => ({ text, language: 'de', terms: analyseWords(text, 'de') });

/** Sentences laid one after the other with a blank between; no vectors, so words decide. */
function sentencesFrom(texts: readonly string[]): readonly Sentence[] {
  let start = 0;
  return texts.map((text) => {
    const sentence = {
      start,
      end: start + text.length,
      text,
      vector: new Float32Array(0),
      headingPath: [],
      isLabel: false,
      follows: 'space' as const,
    };
    start = sentence.end + 1;
    return sentence;
  });
}

const article = [
  'Der Abschlag kann jederzeit um bis zu 20 Prozent gesenkt werden.',
  'Dafür genügt ein Anruf.',
  'Die Änderung gilt ab dem nächsten Fälligkeitstag.',
  'Im Portal steht der neue Plan unter „Meine Abschläge“.',
  'Der Kundenservice ist von Montag bis Freitag erreichbar.',
];

describe('summarise', () => {
  it('takes two to three sentences of the article, in their order, and the one that answers first of all', () => {
    const sentences = sentencesFrom(article);
    const summary = summarise(sentences, scoreSentences(sentences, query('abschlag senken'), 'de'), 'de');
    const taken = article.filter((sentence) => summary.includes(sentence));
    expect(taken.length).toBeGreaterThanOrEqual(2);
    expect(taken.length).toBeLessThanOrEqual(3);
    expect(taken[0]).toBe(article[0]);
    expect(summary).toBe(taken.join(' '));
  });

  it('leaves out a sentence that leans on one it did not take', () => {
    const sentences = sentencesFrom(article);
    expect(
      summarise(sentences, scoreSentences(sentences, query('abschlag senken'), 'de'), 'de'),
    ).not.toContain('Dafür');
  });

  it('fills no room with what tells nothing by itself', () => {
    const empty = [
      'Abschlag senken?',
      'Abschlag.',
      'Abschlag senken im Portal:',
      'den Abschlag ab dem nächsten Monat.',
    ];
    const sentences = sentencesFrom([...article.slice(0, 1), ...empty, ...article.slice(2, 4)]);
    const summary = summarise(sentences, scoreSentences(sentences, query('abschlag senken'), 'de'), 'de');
    expect(summary).toBe([article[0], ...article.slice(2, 4)].join(' '));
    const nothingElse = sentencesFrom(empty);
    expect(summarise(nothingElse, scoreSentences(nothingElse, query('abschlag'), 'de'), 'de')).toContain(
      'Abschlag',
    );
  });

  it('reads a row of a table as a sentence', () => {
    const read = (row: string) => {
      const sentences = sentencesFrom([row]);
      return summarise(sentences, scoreSentences(sentences, query('durchlauferhitzer'), 'de'), 'de');
    };
    expect(read('Durchlauferhitzer statt Gas | 15–20 € je Person')).toBe(
      'Durchlauferhitzer statt Gas: 15–20 € je Person.',
    );
    expect(read('Widerruf: | 14 Tage. | – | schriftlich oder im Portal.')).toBe(
      'Widerruf: 14 Tage, schriftlich oder im Portal.',
    );
    expect(read('Strom |')).toBe('Strom.');
  });

  it('says nothing twice', () => {
    const sentences = sentencesFrom([article[0]!, article[0]!, article[2]!]);
    const summary = summarise(sentences, scoreSentences(sentences, query('abschlag'), 'de'), 'de');
    expect(summary.split(article[0]!).length - 1).toBe(1);
  });

  it('stays within its length and uses the article’s own words for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 500 }), { minLength: 1, maxLength: 12 }),
        (texts) => {
          const sentences = sentencesFrom(texts.map((text) => text.trim() || 'x'));
          const summary = summarise(sentences, scoreSentences(sentences, query('umzug zähler'), 'de'), 'de');
          expect(summary.length).toBeLessThanOrEqual(365);
        },
      ),
    );
  });
});

describe('pickPassages', () => {
  const text = article.join(' ');
  const sentences = sentencesFrom(article);
  const source = (concern: string) => ({
    sentences,
    scores: scoreSentences(sentences, query(concern), 'de'),
    language: 'de' as const,
    textOf: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
  });

  it('starts where the concern is answered and marks its words', () => {
    const [passage] = pickPassages(source('neuer plan im portal'), query('neuer plan im portal'), 1);
    expect(passage?.text).toContain('Im Portal steht der neue Plan');
    const marked = passage?.marks.map(({ start, end }) => passage.text.slice(start, end));
    expect(marked).toContain('Portal');
    expect(marked).toContain('Plan');
  });

  it('gives passages that do not overlap and are slices of the text', () => {
    const passages = pickPassages(source('abschlag portal'), query('abschlag portal'), 3);
    passages.forEach((passage, at) => {
      expect(passage.text).toBe(text.slice(passage.start, passage.end));
      for (const other of passages.slice(at + 1)) {
        expect(passage.end <= other.start || other.end <= passage.start).toBe(true);
      }
    });
  });
});

describe('markTerms', () => {
  it('marks inflected words and compounds that hold a word of the concern', () => {
    const text = 'Für Stromverträge wird der Zählerstand gebraucht.';
    const marks = markTerms(text, query('strom zähler'), 'de').map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(marks).toEqual(['Stromverträge', 'Zählerstand']);
  });
});
