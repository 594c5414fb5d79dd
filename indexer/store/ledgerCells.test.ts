// The cell of a source reads back as it was written, whatever its table holds; one of an earlier version reads as it meant.
import { expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { parseSource, sourceCell } from './ledgerCells';

const source: KeptSource = {
  ...{ id: 's', importId: 'i', atMs: 1, source: '/kb/a.csv', path: '/kb/a.csv', outcome: 'added' },
  ...{ articles: 1, chunks: 1, articleIds: [articleId('a')], steps: [] },
};

it('reads back 5,000 rows with the copies among them, in less than 100 bytes a row', () => {
  const texts = Array.from({ length: 5_000 }, (_, at) => ({
    ...{ articleId: articleId(`${at}`.padStart(20, '0')), textHash: `${at}`.padStart(32, '0') },
    ...(at % 2 === 1 && { twinId: articleId(`${at - 1}`.padStart(20, '0')) }),
  }));
  const cell = sourceCell({ ...source, texts });
  expect(parseSource(cell)).toEqual({ ...source, texts });
  expect(cell.length / texts.length).toBeLessThan(100);
});

it('reads back what its keeper has decided of a newer text, and one of which nothing was decided', () => {
  const newer = [
    { articleId: articleId('a'), contentHash: 'x', settled: true as const },
    { articleId: articleId('b'), contentHash: 'y' },
  ];
  expect(parseSource(sourceCell({ ...source, newer }))).toEqual({ ...source, newer });
});

it('reads the one hash that was noted before, of an article and of a copy', () => {
  const textHash = '0123456789abcdef'.repeat(4);
  const twin = { articleId: articleId('t'), title: 'T', source: '/kb/t.md', share: 1 };
  const read = (former: object) => parseSource(JSON.stringify({ ...source, textHash, ...former }))?.texts;
  const hash = textHash.slice(0, 32);
  expect(read({})).toEqual([{ articleId: 'a', textHash: hash }]);
  expect(read({ outcome: 'duplicate', articleIds: [], twin })).toEqual([
    { articleId: 's', textHash: hash, twinId: 't' },
  ]);
});

it('is undefined where the cell does not fit', () => {
  for (const cell of ['', '{}', JSON.stringify({ ...source, texts: [['a']] })])
    expect(parseSource(cell)).toBeUndefined();
});
