// A page of the ledger holds what was asked for, counted over all that matches the search.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import { type LedgerQuery, queryLedger } from './queryLedger';

const source = (
  name: string,
  outcome: KeptSource['outcome'],
  more: Partial<KeptSource> = {},
): KeptSource => ({
  ...{ id: name, importId: 'i1', atMs: 1, source: `kb/${name}`, path: `/secret/${name}`, outcome },
  ...{ articles: 1, chunks: 1, articleIds: [articleId(name)], steps: [] },
  stamp: { sizeBytes: 1, changedAtMs: 1, contentHash: 'h', fingerprint: 'f', articleCount: 1, readAtMs: 1 },
  texts: [{ articleId: articleId(name), textHash: 'secret' }],
  decision: 'leave',
  ...more,
});
const sources = [
  source('Umzug.md', 'added', { atMs: 3, changedAtMs: 1 }),
  source('Z\u0061\u0308hler.pdf', 'failed', { atMs: 2, code: 'SOURCE_ENCRYPTED', message: 'is encrypted' }),
  source('preise.csv', 'unchanged', { importId: 'i2', changedAtMs: 9 }),
];
const ask = (query: Partial<LedgerQuery> = {}) =>
  queryLedger(sources, { search: '', sort: 'latest', offset: 0, limit: 10, ...query });
const names = (query: Partial<LedgerQuery>) => ask(query).entries.map(({ id }) => id.normalize('NFC'));

describe('a page of the ledger', () => {
  it('is sorted as asked and cut', () => {
    expect(names({})).toEqual(['Umzug.md', 'Zähler.pdf', 'preise.csv']);
    expect(names({ sort: 'name' })).toEqual(['Umzug.md', 'Zähler.pdf', 'preise.csv']);
    expect(names({ sort: 'changed' })).toEqual(['preise.csv', 'Umzug.md', 'Zähler.pdf']);
    expect(names({ sort: 'outcome' })).toEqual(['Zähler.pdf', 'Umzug.md', 'preise.csv']);
    expect(names({ offset: 1, limit: 1 })).toEqual(['Zähler.pdf']);
    expect(ask({ offset: 1, limit: 1 }).total).toBe(3);
  });

  it('is searched in name and reason, however its signs are composed', () => {
    expect(names({ search: 'ZÄHLER' })).toEqual(['Zähler.pdf']);
    expect(names({ search: 'encrypted kb' })).toEqual(['Zähler.pdf']);
    expect(names({ search: 'secret' })).toEqual([]);
  });

  it('counts all that match search and import', () => {
    const page = ask({ outcome: 'failed', importId: 'i1' });
    expect(page.counts).toMatchObject({ added: 1, failed: 1, unchanged: 0 });
    expect([page.total, page.entries.length]).toEqual([1, 1]);
  });

  it('keeps paths and hashes to the engine', () => {
    expect(JSON.stringify(ask().entries)).not.toContain('secret');
    expect(ask().entries[0]).not.toHaveProperty('stamp');
  });
});
