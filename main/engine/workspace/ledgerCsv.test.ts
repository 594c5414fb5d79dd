// The exported ledger opens in a spreadsheet program as what it is, also where names are hostile.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { ledgerCsv } from './ledgerCsv';

describe('the ledger as a table', () => {
  it('has a row a source, quoted where needed, and no formulas', () => {
    const csv = ledgerCsv([
      {
        ...{ id: '1', importId: 'i1', atMs: 0, source: '=cmd|x";y.md', outcome: 'failed', articles: 0 },
        ...{ chunks: 0, code: 'SOURCE_EMPTY', message: 'a\nb', articleIds: [articleId('a')] },
        steps: [{ name: 'extracted', count: 12 }],
      },
    ]);
    const [head, ...rows] = csv.split('\r\n');
    expect(head?.startsWith('\uFEFFsource;outcome;')).toBe(true);
    expect(rows).toEqual([
      `"'=cmd|x"";y.md";failed;SOURCE_EMPTY;"a\nb";;;;;1970-01-01T00:00:00.000Z;1;12;;;;;i1`,
      '',
    ]);
  });
});
