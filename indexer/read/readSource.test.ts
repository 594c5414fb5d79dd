// Files as they lie on disks: mislabelled, locked, damaged, empty. Content decides, not the name.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { maxSourceBytes, maxTableBytes, readSource } from './readSource';

const fixtures = join(import.meta.dirname, '../../test/fixtures/import');
const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readSource({ source: name, path: join(fixtures, name), named: true });
const codeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (thrown) => (thrown as TablettError).code,
  );
function written(name: string, content: string | Uint8Array): Promise<{ format: string }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readSource({ source: name, path, named: true });
}

describe('readSource', () => {
  it('gives text, hash, size and time', async () => {
    const file = await read('artikel.md');
    const bytes = readFileSync(join(fixtures, 'artikel.md'));
    expect(file).toMatchObject({ source: 'artikel.md', format: 'markdown', sizeBytes: bytes.length });
    expect(file.contentHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(file.changedAtMs).toBeGreaterThan(1e12);
  });

  it.each([
    ['zaehlerstand.docx', 'docx'],
    ['wort-als.pdf', 'docx'],
    ['abschlag.pdf', 'pdf'],
    ['html-als.md', 'html'],
    ['seite.html', 'html'],
    ['windows-1252.txt', 'text'],
    ['artikel.csv', 'csv'],
    ['artikel.jsonl', 'jsonl'],
    ['tabelle.xlsx', 'xlsx'],
    ['brief.rtf', 'rtf'],
  ])('reads %s as %s', async (name, format) => {
    expect((await read(name)).format).toBe(format);
  });

  it.each([
    ['leer.txt', 'SOURCE_EMPTY'],
    ['nur-leer.md', 'SOURCE_EMPTY'],
    ['alt.doc', 'SOURCE_UNSUPPORTED'],
    ['passwort.docx', 'SOURCE_ENCRYPTED'],
    ['fehlt.md', 'SOURCE_MISSING'],
    ['.', 'SOURCE_UNREADABLE'],
  ])('refuses %s with %s', async (name, code) => {
    expect(await codeOf(read(name))).toBe(code);
  });

  it.each(['notice.png', 'notice.webp', 'notice.bmp', 'rueckgabe.tiff', 'oeffnungszeiten.jpg'])(
    'knows the picture %s by its content, whatever it is called',
    async (name) => {
      const bytes = readFileSync(join(fixtures, '../scans', name));
      expect((await written('scan.pdf', bytes)).format).toBe('image');
    },
  );

  it('tells text from other things by content, then by extension', async () => {
    expect((await written('nur text.docx', 'Guten Tag')).format).toBe('text');
    expect((await written('LIESMICH', 'Guten Tag')).format).toBe('text');
    expect((await written('ohne-tags.html', 'Guten Tag')).format).toBe('text');
    expect((await written('über-pdf.md', 'Eine Datei beginnt mit %PDF-1.7')).format).toBe('markdown');
    expect((await written('pdf-als.txt', readFileSync(join(fixtures, 'abschlag.pdf')))).format).toBe('pdf');
    expect(await codeOf(written('stil.css', 'p { color: red }'))).toBe('SOURCE_UNSUPPORTED');
    // A word that every object of JavaScript knows.
    expect(await codeOf(written('plan.constructor', 'Guten Tag'))).toBe('SOURCE_UNSUPPORTED');
    expect(await codeOf(written('bild.png', Uint8Array.from([0x89, 0x50, 0, 0, 1])))).toBe('SOURCE_DAMAGED');
    expect(await codeOf(written('bild.md', Uint8Array.from([0x89, 0x50, 0, 0, 1])))).toBe(
      'SOURCE_UNSUPPORTED',
    );
    expect(await codeOf(written('kaputt.pdf', Uint8Array.from([1, 2, 0, 0, 1])))).toBe('SOURCE_DAMAGED');
    expect(await codeOf(written('ohne-inhalt.docx', 'PK\x03\x04\x00\x00'))).toBe('SOURCE_DAMAGED');
  });

  it('takes a table that holds a text for a table', async () => {
    const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const streams = ['WordDocument', 'Workbook'].map((name) => Buffer.from(name, 'utf16le'));
    const bytes = Buffer.concat([mark, ...streams]);
    expect(await written('preise.xls', bytes)).toMatchObject({ format: 'xls' });
    expect(await codeOf(written('preise.doc', bytes))).toBe('SOURCE_UNSUPPORTED');
  });

  it('measures before it reads; tables may be larger', async () => {
    const huge = async (name: string, size: number): Promise<string> => {
      const path = join(folder, name);
      writeFileSync(path, '');
      truncateSync(path, size);
      return codeOf(readSource({ source: name, path, named: true }));
    };
    expect(await huge('groß.md', maxSourceBytes + 1)).toBe('SOURCE_TOO_LARGE');
    expect(await huge('groß.csv', maxTableBytes + 1)).toBe('SOURCE_TOO_LARGE');
  });

  it('throws the failure a source was found with', async () => {
    const failure = new TablettError('SOURCE_MISSING', { path: 'x' });
    await expect(readSource({ source: 'x', path: 'x', named: true, failure })).rejects.toBe(failure);
  });
});
