// A bundle is never called by a dash.
import { expect, it } from 'vitest';
import { createTranslator } from '../i18n/t';
import { windowWords } from '../i18n/windowWords';
import { gapName } from './gapName';

const words = createTranslator('de', windowWords);

it('is the typical words, else a real wording, else that none was kept', () => {
  expect(gapName({ name: 'fernwärme anschluss', wordings: [] }, words)).toBe('Fernwärme anschluss');
  expect(gapName({ name: '–', wordings: ['4711 0815'] }, words)).toBe('4711 0815');
  expect(gapName({ name: '–', wordings: [] }, words)).toBe('Wortlaut nicht aufbewahrt');
});
