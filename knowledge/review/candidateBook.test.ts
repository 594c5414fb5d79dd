// Who may be whose twin: found by wording and title, never across languages, never more than some a newcomer.
// What the texts really share is told elsewhere.
import { expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import { CandidateBook } from './candidateBook';
import { shinglesOf } from './shingles';
import { sketchOf } from './sketch';

const text = (from: number) => Array.from({ length: 120 }, (_, at) => `w${from + at}`).join(' ');
const sketched = (from: number, title: string, language: 'de' | 'en' = 'de') => ({
  ...{ contentHash: `${from}`, language, titleKey: title },
  sketch: sketchOf(shinglesOf(text(from))),
});
const id = (name: string) => articleId(name);

it('finds a copy whatever came between, and forgets what was removed', () => {
  const book = new CandidateBook();
  expect(book.put(id('a'), sketched(0, 'a'))).toEqual([]);
  expect(book.put(id('b'), sketched(9_000, 'b'))).toEqual([]);
  expect(book.put(id('c'), sketched(4, 'c'))).toEqual([{ left: 'a', right: 'c' }]);
  book.remove(id('a'));
  expect(book.put(id('d'), sketched(2, 'd'))).toEqual([{ left: 'c', right: 'd' }]);
  expect([...book.articles.keys()]).toEqual(['b', 'c', 'd']);
});

it('finds the same title with other words, and knows it as such', () => {
  const book = new CandidateBook();
  book.put(id('a'), sketched(0, 'abschlag senken'));
  const [pair] = book.put(id('b'), sketched(9_000, 'abschlag senken'));
  expect(pair).toEqual({ left: 'a', right: 'b' });
  expect(book.sameTitle(pair!)).toBe(true);
  expect(book.put(id('c'), sketched(20_000, ''))).toEqual([]);
});

it('lays no article beside one in the other language', () => {
  const book = new CandidateBook();
  book.put(id('a'), sketched(0, 'umzug'));
  expect(book.put(id('b'), sketched(0, 'umzug', 'en'))).toEqual([]);
  expect(book.pairsWith(id('b'), [id('a'), id('b'), id('gone')])).toEqual([]);
});

it('meets a bounded number of a thousand equal letters, in time that does not grow', () => {
  const book = new CandidateBook();
  const most = Array.from({ length: 1_000 }, (_, at) => book.put(id(`n${at}`), sketched(0, `t${at}`)).length);
  expect(Math.max(...most)).toBeLessThanOrEqual(12);
  expect(most.at(-1)).toBeGreaterThan(0);
});
