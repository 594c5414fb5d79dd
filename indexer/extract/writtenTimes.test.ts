// When an article was written, as each format says it itself; what a program only filled in says nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../test/fakes/containers';
import { extractArticles } from './extractArticles';
import { articleIn, articleOf, file } from './extractTesting';
import { mainText } from './mainText';
import { pdfTime } from './pdf/pdfTime';
import { claimsOf } from './sourceClaims';

const day = Date.UTC(2024, 2, 5, 10);
const words = 'Der Abschlag wird im Portal gesenkt.';
const zipped = (format: 'odt' | 'docx' | 'epub', parts: Readonly<Record<string, string>>) =>
  articleOf(
    extractArticles(file(format, zipOf(Object.entries(parts).map(([name, content]) => ({ name, content }))))),
  );

describe('the time that a source tells', () => {
  it('stands in the head of Markdown and in lines of JSON', async () => {
    const local = new Date(2024, 2, 5).getTime();
    for (const head of ['date: 2024-03-05', 'Stand: 5.3.2024', 'updated: 2024-03-05\ndate: 2019-01-01'])
      expect((await articleIn('markdown', `---\n${head}\n---\n${words}`)).writtenAtMs).toBe(local);
    const line = { title: 'Abschlag', text: words, lastmod: '2024-03-05T10:00:00Z' };
    expect((await articleIn('jsonl', JSON.stringify(line))).writtenAtMs).toBe(day);
    expect((await articleIn('markdown', words)).writtenAtMs).toBeUndefined();
  });

  it('is the file time in an export of an article whose time was no more', () => {
    const own = { id: '0123456789abcdef0123', changed: '2024-03-05T10:00:00Z' };
    expect(claimsOf(own)).toMatchObject({ changedAtMs: day });
    expect(claimsOf(own).writtenAtMs).toBeUndefined();
    expect(claimsOf({ ...own, dated: true })).toMatchObject({ writtenAtMs: day });
  });

  it('stands in the head of a page, kept when only the main text is taken', async () => {
    const page = (facts: string) =>
      `<html><head><title>Abschlag</title>${facts}</head><body><main><h1>Abschlag</h1><p>${words.repeat(20)}</p></main></body></html>`;
    const changed =
      '<meta property="article:published_time" content="2019-01-01"><meta property="article:modified_time" content="2024-03-05T10:00:00Z">';
    expect((await articleIn('html', page(changed))).writtenAtMs).toBe(day);
    expect((await articleIn('html', mainText(page(changed)))).writtenAtMs).toBe(day);
    const servers = '<meta http-equiv="last-modified" content="Tue, 05 Mar 2024 10:00:00 GMT">';
    expect((await articleIn('html', page(servers))).writtenAtMs).toBe(day);
    expect((await articleIn('html', page('<meta name="date" content="bald">'))).writtenAtMs).toBeUndefined();
  });

  it('stands in the properties of office files and books, which cost nothing where they are damaged', async () => {
    const body = `<office:document-content><office:body><office:text><text:p>${words}</text:p></office:text></office:body></office:document-content>`;
    const meta = (facts: string) =>
      `<office:document-meta><office:meta>${facts}</office:meta></office:document-meta>`;
    const odt = (facts: string) => zipped('odt', { 'content.xml': body, 'meta.xml': meta(facts) });
    expect((await odt('<dc:date>2024')).writtenAtMs).toBeUndefined();
    const made = '<meta:creation-date>2019-01-01T00:00:00Z</meta:creation-date>';
    expect((await odt(`${made}<dc:date>2024-03-05T10:00:00.000000000Z</dc:date>`)).writtenAtMs).toBe(day);
    expect((await odt(made)).writtenAtMs).toBe(Date.UTC(2019, 0));
    const rtf = `{\\rtf1{\\info{\\creatim\\yr2019\\mo1\\dy1}{\\revtim\\yr2024\\mo3\\dy5\\hr10\\min4}}${words}\\par}`;
    const bytes = Buffer.from(rtf);
    expect((await articleOf(extractArticles(file('rtf', bytes)))).writtenAtMs).toBe(
      new Date(2024, 2, 5).getTime(),
    );
  });

  it('is not what a template brings along', async () => {
    const sample = join(import.meta.dirname, '../../knowledge/sample/rechnung/rechnungskopie.docx');
    const article = await articleOf(extractArticles(file('docx', readFileSync(sample))));
    expect(article.title).toBe('Rechnungskopie anfordern');
    expect(article.writtenAtMs).toBeUndefined();
    expect(claimsOf({ date: '1970-01-01T00:00:00Z' })).toEqual({});
  });

  it('is read in the form of PDF', () => {
    expect(pdfTime("D:20240305110000+01'00'")).toBe('2024-03-05T11:00:00+01:00');
    expect(pdfTime('D:20240305100000Z')).toBe('2024-03-05T10:00:00Z');
    expect(pdfTime('D:202403051000')).toBe('2024-03-05T10:00:00Z');
    expect(pdfTime('20240305')).toBe('2024-03-05');
    expect(pdfTime('gestern')).toBeUndefined();
    expect(pdfTime(undefined)).toBeUndefined();
  });
});
