// The small pure parts of the ledger: names, folders, signs, reasons.
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../test/fakes/ledgerContent';
import { createTranslator } from '../i18n/t';
import { windowWords } from '../i18n/windowWords';
import { IconFileText, IconFileTypePdf, IconMarkdown } from '../parts/icons';
import { fileLook } from './fileLook';
import { reasonOf } from './reasonOf';
import { fileName, folderTrail } from './sourcePlace';

describe('a source', () => {
  it('is read as name and folders, with either slash', () => {
    expect(fileName('C:\\Wissen\\Alt\\a b.docx')).toBe('a b.docx');
    expect(folderTrail('/srv/daten/Wissen/Abrechnung/Alt/x.md')).toBe('Wissen / Abrechnung / Alt');
    expect(folderTrail('x.md')).toBe('');
  });

  it('has the sign of its kind, by content before name', () => {
    expect(fileLook('pdf', 'falsch.docx')).toBe(IconFileTypePdf);
    expect(fileLook(undefined, 'liesmich.MD')).toBe(IconMarkdown);
    expect(fileLook('seltsam', 'x')).toBe(IconFileText);
  });

  it('says why in one short sentence, in both languages', () => {
    const entries = ledgerRows(20, 0, 'i');
    const reasons = (language: 'de' | 'en') =>
      [3, 5, 0, 2, 14, 18].map((at) => reasonOf(entries[at]!, createTranslator(language, windowWords)));
    expect(reasons('de')).toEqual([
      '97\u00a0% gleich',
      createTranslator('de').errorParts('SOURCE_NO_TEXT_LAYER')[0],
      '',
      'ersetzt frühere Fassung',
      'Text erkannt, 61\u00a0% sicher',
      'am Ort gelöscht',
    ]);
    expect(reasons('en')[0]).toBe('97% alike');
    const copy = entries[3]!;
    const edited = { ...copy, twin: { ...copy.twin!, edited: true as const } };
    expect(reasonOf(edited, createTranslator('de', windowWords))).toBe('früherer Wortlaut');
  });
});
