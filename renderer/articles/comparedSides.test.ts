// What stands on each side where two states of an article are compared: nothing that a choice would change is missing.
import { describe, expect, it } from 'vitest';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import { createTranslator } from '../i18n/t';
import { windowWords } from '../i18n/windowWords';
import { comparedSides } from './comparedSides';

const words = createTranslator('de', windowWords);
const side = { title: 'Bonus', markdown: 'Läuft.\n', keeping: importedKeeping };

describe('two sides of an article', () => {
  it('are title and text where nothing else differs', () => {
    const { left, right } = comparedSides(side, { ...side, title: 'Treuebonus' }, words);
    expect([left, right]).toEqual(['# Bonus\n\nLäuft.\n', '# Treuebonus\n\nLäuft.\n']);
  });

  it('say line beside line how each is kept, where that differs', () => {
    const until = new Date(2026, 11, 31, 23, 59, 59, 999).getTime();
    const keeping = { ...importedKeeping, state: 'archived' as const, validUntilMs: until, scope: ['gas'] };
    const { left, right } = comparedSides(side, { ...side, keeping }, words);
    expect(left).toBe('Zustand: Geprüft\nGültig bis: –\nGilt für: –\n\n# Bonus\n\nLäuft.\n');
    expect(right).toMatch(/^Zustand: Archiviert\nGültig bis: 31\. Dezember 2026\nGilt für: gas\n\n# Bonus/);
  });
});
